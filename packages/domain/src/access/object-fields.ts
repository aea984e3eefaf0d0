import type { Group } from './root-fields.js';

/** The fields of a type by who may read them, as names with a space between. */
export type FieldsByGroup = Readonly<Partial<Record<Group, string>>>;

const CONNECTION = 'nodes edges pageInfo count';
const EDGE = 'node cursor';

/**
 * Who may read each field of the object types that are more than the payload of one mutation. What partners do
 * not see is what staff write about them or use inside (notes, reasons, who decided), not what is theirs.
 */
export const OBJECT_FIELDS: Readonly<Record<string, FieldsByGroup>> = {
  Viewer: { everybody: 'person account accounts capacity owner' },
  Person: { everybody: 'id name email' },
  PageInfo: { everybody: 'hasNextPage hasPreviousPage startCursor endCursor' },
  Count: { everybody: 'value isExact' },

  Account: {
    everybody: 'id name timeZone currency',
    staff: 'mode optimizeActive optimizeRecordedAt optimizeRecordedBy createdAt version',
  },
  Program: {
    everybody: 'id name kind promoCodes',
    staff: 'codeTracking createdAt version',
  },
  Creator: {
    everybody:
      'id displayName legalName email country timeZone socialProfiles memberships mediaSources promoCodes createdAt',
    staff: 'notes version',
  },
  SocialProfile: { everybody: 'id platform handle url followers' },
  Membership: {
    everybody: 'id creator program state hasJoined contractStart contractEnd invitedAt',
    staff: 'invitationText decidedAt decidedBy allowedActions version',
  },
  MediaSource: {
    everybody: 'id name type channel program creator createdAt',
    staff: 'creditGroup',
  },
  PerformancePartner: {
    everybody: 'id name email promoCodes createdAt',
    staff: 'creditGroup',
  },
  Deal: {
    everybody: 'id name description type landingPage program startAt endAt createdAt',
  },
  PromoCode: {
    everybody:
      'id text normalForm matchType owner status isComplete startAt endAt assignments deal comments expiredAt createdAt',
    staff: 'missingProgramKinds healthFlags expiredBy expiredReason version auditEvents',
  },
  Assignment: {
    everybody: 'id program holder creditPolicy startAt endAt timeZone status',
  },

  AuditEvent: {
    staff:
      'id sequence at actor actorKind actorId address action subject subjectType subjectId subjectLabel changes reason requestId hash',
  },
  AuditChange: { staff: 'field before after' },
  Readiness: { staff: 'isReady steps' },
  ReadinessStep: { staff: 'step state evidence evidenceCode evidenceParams violations remedies' },
  Remedy: { staff: 'kind message programKind targetId' },
  ProcedureStep: { staff: 'name number title programKind fields' },
  ProcedureField: { staff: 'name kind required programKind' },
  CheckPromoCodeResult: { staff: 'errors warnings' },
  SuggestPromoCodesResult: { staff: 'suggestions errors' },

  UserError: {
    everybody: 'code path message params suggestions',
    // What stands in the way is somebody else's.
    staff: 'owner conflictingPromoCode witness',
  },
  Parameter: { everybody: 'name value' },

  ApiToken: {
    tokenMakers:
      'id name prefix owner scopes createdAt createdBy makerId isMakerGone expiresAt lastUsedAt revokedAt',
  },
  Member: { staff: 'id name email capacity owner joinedAt hasSecondFactor version' },
  // The text of an invitation is the key to it.
  Invitation: {
    staff: 'id email capacity owner state createdAt expiresAt',
    managers: 'message',
  },
  Message: { managers: 'id to subject text state createdAt sentAt' },

  PromoCodeConnection: { everybody: CONNECTION },
  PromoCodeEdge: { everybody: EDGE },
  DealConnection: { everybody: CONNECTION },
  DealEdge: { everybody: EDGE },
  ProgramConnection: { staff: CONNECTION },
  ProgramEdge: { staff: EDGE },
  CreatorConnection: { staff: CONNECTION },
  CreatorEdge: { staff: EDGE },
  MediaSourceConnection: { staff: CONNECTION },
  MediaSourceEdge: { staff: EDGE },
  PerformancePartnerConnection: { staff: CONNECTION },
  PerformancePartnerEdge: { staff: EDGE },
  AuditEventConnection: { staff: CONNECTION },
  AuditEventEdge: { staff: EDGE },
  MemberConnection: { staff: CONNECTION },
  MemberEdge: { staff: EDGE },
  InvitationConnection: { staff: CONNECTION },
  InvitationEdge: { staff: EDGE },
  ApiTokenConnection: { tokenMakers: CONNECTION },
  ApiTokenEdge: { tokenMakers: EDGE },
};
