/** Every entity's id prefix. The prefix names the type, so one id is enough for `node(id)`. */
export const ID_PREFIX = {
  Account: 'ac',
  Program: 'pg',
  Creator: 'cr',
  SocialProfile: 'sp',
  Membership: 'mb',
  ApplicationRule: 'ar',
  CreatorCampaign: 'cc',
  CampaignApplicant: 'ca',
  MediaSource: 'ms',
  PerformancePartner: 'pp',
  Deal: 'dl',
  PromoCode: 'pc',
  Assignment: 'as',
  AuditEvent: 'ev',
  Person: 'ps',
  Member: 'me',
  Invitation: 'iv',
  ApiToken: 'at',
  Message: 'mg',
  SavedView: 'sv',
  WizardDraft: 'wd',
  RestrictedText: 'rt',
  PromoCodeTemplate: 'pt',
  OwnerNotice: 'no',
  BulkJob: 'bj',
  File: 'fl',
  InvitationLink: 'il',
} as const;

export type EntityName = keyof typeof ID_PREFIX;

/** An opaque id: the type's prefix, `_`, and a time-ordered UUIDv7 in 22 characters of base64url. */
export type Id<Name extends EntityName> = string & { readonly __entity: Name };

export type AccountId = Id<'Account'>;
export type ProgramId = Id<'Program'>;
export type CreatorId = Id<'Creator'>;
export type SocialProfileId = Id<'SocialProfile'>;
export type MembershipId = Id<'Membership'>;
export type ApplicationRuleId = Id<'ApplicationRule'>;
export type CreatorCampaignId = Id<'CreatorCampaign'>;
export type CampaignApplicantId = Id<'CampaignApplicant'>;
export type MediaSourceId = Id<'MediaSource'>;
export type PerformancePartnerId = Id<'PerformancePartner'>;
export type DealId = Id<'Deal'>;
export type PromoCodeId = Id<'PromoCode'>;
export type AssignmentId = Id<'Assignment'>;
export type AuditEventId = Id<'AuditEvent'>;
export type PersonId = Id<'Person'>;
export type MemberId = Id<'Member'>;
export type InvitationId = Id<'Invitation'>;
export type ApiTokenId = Id<'ApiToken'>;
export type MessageId = Id<'Message'>;
export type SavedViewId = Id<'SavedView'>;
export type WizardDraftId = Id<'WizardDraft'>;
export type RestrictedTextId = Id<'RestrictedText'>;
export type PromoCodeTemplateId = Id<'PromoCodeTemplate'>;
export type OwnerNoticeId = Id<'OwnerNotice'>;
export type BulkJobId = Id<'BulkJob'>;
export type FileId = Id<'File'>;
export type InvitationLinkId = Id<'InvitationLink'>;

/** 16 bytes leave four spare bits in the last base64url character; only one spelling of an id is accepted. */
const BODY = /^[A-Za-z0-9_-]{21}[AQgw]$/;

const NAME_BY_PREFIX = new Map<string, EntityName>(
  (Object.keys(ID_PREFIX) as EntityName[]).map((name) => [ID_PREFIX[name], name]),
);

/** The type that an id names, or null when the text is no id of ours. */
export function entityOfId(id: string): EntityName | null {
  const name = id.charAt(2) === '_' ? NAME_BY_PREFIX.get(id.slice(0, 2)) : undefined;
  return name !== undefined && BODY.test(id.slice(3)) ? name : null;
}

/** Whether the text is an id of this type. An id of another type is treated as absent by every caller (R11). */
export function isIdOf<Name extends EntityName>(name: Name, id: string): id is Id<Name> {
  return entityOfId(id) === name;
}
