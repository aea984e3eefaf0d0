import type { EntityName } from '@creator-codes/domain';
import type { Fields } from '../../../application/reads.js';
import type { NodeView, ViewOf } from '../../../application/views.js';
import { ownerFieldsOf } from '../entities/promo-code.js';
import type { Reader } from '../reader.js';
import { bringTokenOwners } from './api-token.js';
import { bringAssignmentPrograms, bringHolders } from './assignment.js';
import { bringSubjects } from './audit-event.js';
import { bringMediaSources, bringMemberships, bringSocialProfiles } from './creator.js';
import { bringHealthFlags } from './health-flags.js';
import { bringMessages, bringOwners } from './member.js';
import { bringInvitationNames } from './membership.js';
import { bringAssignments, bringBelowOwners, bringDeals } from './promo-code.js';
import { bringCreators, bringPrograms } from './to-one.js';

type Bring<View> = (reader: Reader, rows: readonly View[], fields: Fields) => Promise<void>;

/** Every relation by the field that shows it: how all rows of a page get theirs at once. */
const RELATIONS: {
  readonly [Name in keyof ViewOf]?: Readonly<Record<string, Bring<ViewOf[Name]>>>;
} = {
  Creator: {
    socialProfiles: bringSocialProfiles,
    memberships: bringMemberships,
    mediaSources: bringMediaSources,
  },
  Membership: {
    creator: bringCreators,
    program: bringPrograms,
    invitationText: bringInvitationNames,
  },
  MediaSource: { program: bringPrograms, creator: bringCreators },
  Deal: { program: bringPrograms },
  PromoCode: {
    owner: bringBelowOwners,
    assignments: bringAssignments,
    deal: bringDeals,
    healthFlags: bringHealthFlags,
  },
  Assignment: { program: bringAssignmentPrograms, holder: bringHolders },
  ApiToken: { owner: bringTokenOwners },
  AuditEvent: { subject: bringSubjects },
  Member: { owner: bringOwners },
  Invitation: { owner: bringOwners, message: bringMessages },
};

/** Brings the selected relations of rows of one type. */
export async function bringRelations(
  reader: Reader,
  entity: EntityName,
  rows: readonly NodeView[],
  fields: Fields,
): Promise<void> {
  if (rows.length === 0) return;
  const relations = (
    RELATIONS as Readonly<Record<string, Readonly<Record<string, Bring<NodeView>>>>>
  )[entity];
  if (relations === undefined) return;
  const wanted = entity === 'PromoCode' ? withHoldersAsOwners(fields) : fields;
  await Promise.all(
    Object.entries(relations).map(async ([name, bring]) => {
      const selected = wanted[name];
      if (selected !== undefined) await bring(reader, rows, selected);
    }),
  );
}

/** An owner who holds an assignment is one object, so it gets at once what was selected of it in both places. */
function withHoldersAsOwners(fields: Fields): Fields {
  const owner = ownerFieldsOf(fields);
  return owner === null ? fields : { ...fields, owner };
}
