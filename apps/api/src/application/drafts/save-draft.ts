import {
  hasJoined,
  ok,
  parse,
  refused,
  saveDraftSchema,
  violation,
  type CreatorId,
  type ProgramId,
  type Result,
  type SaveDraft,
} from '@creator-codes/domain';
import { personOf, type Call } from '../ports/actor.js';
import {
  Conflict,
  type Dependencies,
  type Facts,
  type Transaction,
} from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { asSeen } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  draftLabel,
  draftTold,
  freeSlot,
  notMine,
  ONLY_PEOPLE,
  type DraftOutcome,
} from './drafts.js';

/** The input of `saveDraft`. */
export type SaveDraftInput = SaveDraft & Idempotent;

/**
 * Keeps a draft of a wizard, a new one or one's own as it was seen: of two who save the same version the second is told
 * `STALE_VERSION`. The audit log hears of a draft when it is made, taken over and deleted, and not of each save, of
 * which there is one a second while somebody types: nothing of the account changes until a code becomes of it, and that
 * is told in full.
 */
export const saveDraft = useCase('saveDraft', saveDraftIn);

async function saveDraftIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: SaveDraftInput,
): Promise<DraftOutcome> {
  const parsed = parse(saveDraftSchema, input);
  if (!parsed.ok) return parsed;
  const personId = personOf(call.actor);
  if (personId === null) return ONLY_PEOPLE;
  const { draftId, version, wizard, step, values, ...asked } = parsed.value;
  const about = await aboutWhom(transaction, deps, asked);
  if (!about.ok) return about;
  const now = deps.clock.now();
  const saved = { ...about.value, step, values, changedAt: now };
  if (draftId !== undefined) {
    if (version === undefined) return refused(violation('REQUIRED', ['version']));
    const before = await transaction.draft(draftId);
    const objections = before === null ? [] : await notMine(transaction, before, personId);
    // Whoever lost a draft to a colleague is told what it is now, with that colleague.
    const seen = asSeen(before, 'draftId', version);
    if (!seen.ok) return seen;
    if (objections.length > 0) return refused(...objections);
    const after = { ...seen.value, ...saved, version: seen.value.version + 1 };
    if (!(await transaction.updateDraft(after, seen.value.version))) throw new Conflict();
    return ok({ draftId: after.id });
  }
  const slot = await freeSlot(transaction, personId);
  if (typeof slot !== 'number') return refused(...slot);
  const id = deps.ids.next('WizardDraft');
  const draft = { ...saved, id, wizard, personId, slot, createdAt: now, version: 1 };
  await transaction.insertDraft(draft);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'saveDraft', subjectType: 'WizardDraft', subjectId: id },
      subjectLabel: await draftLabel(transaction, draft),
      changes: created(await draftTold(transaction, draft)),
    }),
  );
  return ok({ draftId: id });
}

/** For whom a draft is, and whether it waits for them to join. */
async function aboutWhom(
  facts: Facts,
  { clock }: Dependencies,
  asked: { readonly creatorId: string | null; readonly creatorProgramId: string | null },
): Promise<
  Result<{
    readonly creatorId: CreatorId | null;
    readonly creatorProgramId: ProgramId | null;
    readonly waitsForJoin: boolean;
  }>
> {
  const creator = asked.creatorId === null ? null : await facts.creator(asked.creatorId);
  const programs = (await facts.programs()).filter(({ kind }) => kind === 'CREATOR');
  const program = programs.find(({ id }) => id === asked.creatorProgramId);
  const unknown = [
    ...(asked.creatorId !== null && creator === null
      ? [violation('NOT_FOUND', ['creatorId'])]
      : []),
    ...(asked.creatorProgramId !== null && program === undefined
      ? [violation('NOT_FOUND', ['creatorProgramId'])]
      : []),
  ];
  if (unknown.length > 0) return refused(...unknown);
  const about = { creatorId: creator?.id ?? null, creatorProgramId: program?.id ?? null };
  if (creator === null) return ok({ ...about, waitsForJoin: false });
  for (const { id } of program === undefined ? programs : [program]) {
    const membership = await facts.membership(creator.id, id);
    if (hasJoined(membership, clock.now())) return ok({ ...about, waitsForJoin: false });
  }
  return ok({ ...about, waitsForJoin: true });
}
