import type { EntityName } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type { NodeView, ViewOf } from '../../../application/ports/views.js';
import { perSelection } from '../columns.js';
import { needsMoreThanName, ownerFieldsOf } from '../entities/promo-code.js';
import type { Reader } from '../reader.js';
import { bringApplicantCounts, bringCampaigns } from './campaign.js';
import { bringTokenMakers, bringTokenOwners } from './api-token.js';
import { bringApplicationRules } from './application-rules.js';
import { bringAssignmentPrograms, bringHolders } from './assignment.js';
import { bringSubjects } from './audit-event.js';
import { bringJoinInvitations } from './join-invitation.js';
import { bringMediaSources, bringMemberships, bringSocialProfiles } from './creator.js';
import { bringDraftCreators, bringDraftStates } from './draft.js';
import { bringExternalIds } from './external-ids.js';
import { bringHealthFlags } from './health-flags.js';
import { bringHoldsCodes } from './media-source.js';
import { bringMessages, bringOwners } from './member.js';
import { bringMembershipLinks } from './membership-link.js';
import { bringInvitationNames } from './membership.js';
import { bringOwnerNotices } from './owner-notices.js';
import { bringAssignments, bringBelowOwners, bringDeals } from './promo-code.js';
import { bringPredecessors, bringSuccessors } from './rotation.js';
import { bringCreators, bringFollowedBy, bringPrograms, bringTemplates } from './to-one.js';

type Bring<View> = (reader: Reader, rows: readonly View[], fields: Fields) => Promise<void>;

/** Every relation by the field that shows it: how all rows of a page get theirs at once. */
const RELATIONS: {
  readonly [Name in keyof ViewOf]?: Readonly<Record<string, Bring<ViewOf[Name]>>>;
} = {
  Creator: {
    socialProfiles: bringSocialProfiles,
    memberships: bringMemberships,
    mediaSources: bringMediaSources,
    externalIds: bringExternalIds('Creator'),
  },
  Program: {
    externalIds: bringExternalIds('Program'),
    applicationRules: bringApplicationRules,
  },
  ApplicationRule: { program: bringPrograms },
  PerformancePartner: { externalIds: bringExternalIds('PerformancePartner') },
  Membership: {
    creator: bringCreators,
    program: bringPrograms,
    invitationText: bringInvitationNames,
    invitation: bringJoinInvitations,
    byLink: bringMembershipLinks,
  },
  CampaignApplicant: { creator: bringCreators, campaign: bringCampaigns },
  InvitationLink: { program: bringPrograms },
  WizardDraft: { creator: bringDraftCreators, state: bringDraftStates },
  MediaSource: {
    program: bringPrograms,
    creator: bringCreators,
    holdsCodes: bringHoldsCodes,
    externalIds: bringExternalIds('MediaSource'),
  },
  Deal: {
    program: bringPrograms,
    externalIds: bringExternalIds('Deal'),
    followedBy: bringFollowedBy,
  },
  CreatorCampaign: {
    program: bringPrograms,
    deal: bringDeals,
    template: bringTemplates,
    applicantCounts: bringApplicantCounts,
  },
  PromoCode: {
    owner: bringBelowOwners,
    assignments: bringAssignments('assignments'),
    earlierAssignments: bringAssignments('earlierAssignments'),
    deal: bringDeals,
    healthFlags: bringHealthFlags,
    replaces: bringPredecessors,
    replacedBy: bringSuccessors,
    ownerNotices: bringOwnerNotices,
  },
  Assignment: { program: bringAssignmentPrograms, holder: bringHolders },
  ApiToken: { owner: bringTokenOwners, makerId: bringTokenMakers, isMakerGone: bringTokenMakers },
  AuditEvent: { subject: bringSubjects },
  Member: { owner: bringOwners },
  Invitation: { owner: bringOwners, message: bringMessages },
};

interface Wanted {
  readonly bring: Bring<NodeView>;
  readonly fields: Fields;
}

/** Brings the selected relations of rows of one type. */
export async function bringRelations(
  reader: Reader,
  entity: EntityName,
  rows: readonly NodeView[],
  fields: Fields,
): Promise<void> {
  const relations = rows.length === 0 ? [] : wantedOf(entity, fields);
  await Promise.all(relations.map(({ bring, fields: below }) => bring(reader, rows, below)));
}

const byEntity = new Map<EntityName, (fields: Fields) => readonly Wanted[]>();

function wantedOf(entity: EntityName, fields: Fields): readonly Wanted[] {
  let find = byEntity.get(entity);
  if (find === undefined) {
    find = perSelection((selection) => findWanted(entity, selection));
    byEntity.set(entity, find);
  }
  return find(fields);
}

function findWanted(entity: EntityName, fields: Fields): readonly Wanted[] {
  const relations = (
    RELATIONS as Readonly<Record<string, Readonly<Record<string, Bring<NodeView>>>>>
  )[entity];
  if (relations === undefined) return [];
  const selection = entity === 'PromoCode' ? withHoldersAsOwners(fields) : fields;
  const brought = new Set<Bring<NodeView>>();
  return Object.entries(relations).flatMap(([name, bring]) => {
    const below = selection[name];
    // Fields that come together are brought once.
    if (below === undefined || brought.has(bring)) return [];
    brought.add(bring);
    // The owner's name comes with the code, so there may be nothing to bring but that.
    const isThere =
      entity === 'PromoCode' &&
      name === 'owner' &&
      wantedOf('Creator', below).length === 0 &&
      !needsMoreThanName(below);
    return isThere ? [] : [{ bring, fields: below }];
  });
}

/** An owner who holds an assignment is one object, so it gets at once what was selected of it in both places. */
function withHoldersAsOwners(fields: Fields): Fields {
  const owner = ownerFieldsOf(fields);
  return owner === null ? fields : { ...fields, owner };
}
