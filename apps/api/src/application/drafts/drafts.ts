import {
  DRAFTS_MAX,
  refused,
  violation,
  type PersonId,
  type Result,
  type Violation,
  type WizardDraft,
  type WizardDraftId,
} from '@creator-codes/domain';
import type { StoredDraft } from '../ports/drafts.js';
import type { Facts } from '../ports/unit-of-work.js';
import type { Told } from '../spine/audit.js';

export type DraftOutcome = Result<{ readonly draftId: WizardDraftId }>;

/** The first free place among a person's drafts; `TOO_MANY` if all are taken. */
export async function freeSlot(
  facts: Facts,
  personId: PersonId,
): Promise<number | readonly [Violation]> {
  const taken = new Set(await facts.draftSlots(personId));
  for (let slot = 1; slot <= DRAFTS_MAX; slot += 1) if (!taken.has(slot)) return slot;
  return [violation('TOO_MANY', [], { max: DRAFTS_MAX })];
}

/** Why somebody may not change a draft that they see: it is a colleague's. */
export async function notMine(
  facts: Facts,
  { personId }: Pick<StoredDraft, 'personId'>,
  caller: PersonId,
): Promise<readonly Violation[]> {
  if (personId === caller) return [];
  const owner = (await facts.personName(personId)) ?? '';
  return [violation('DRAFT_OF_ANOTHER', ['draftId'], { owner })];
}

/** Only people have drafts: a program keeps what it has begun itself. */
export const ONLY_PEOPLE = refused(violation('NO_LONGER_ALLOWED'));

/** What the audit log tells of a draft: what has been entered is told with the code that becomes of it. */
export async function draftTold(
  facts: Facts,
  {
    wizard,
    step,
    creatorId,
    personId,
  }: Pick<WizardDraft, 'wizard' | 'step' | 'creatorId' | 'personId'>,
): Promise<Told> {
  const creator = creatorId === null ? null : await facts.creator(creatorId);
  return {
    ...{ wizard, step, creator: creator?.displayName ?? null },
    owner: await facts.personName(personId),
  };
}

/** What the audit log calls a draft. */
export async function draftLabel(
  facts: Facts,
  { creatorId, id }: Pick<WizardDraft, 'creatorId' | 'id'>,
): Promise<string> {
  const creator = creatorId === null ? null : await facts.creator(creatorId);
  return creator?.displayName ?? id;
}
