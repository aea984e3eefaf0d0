import {
  chooseProgram,
  createMediaSourceSchema,
  ok,
  optimizeViolation,
  parse,
  violation,
  type MediaSourceId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import { auditEvent, created } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import {
  explainExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  type ExternalIdsInput,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';

/** The input of `createMediaSource`. */
export interface CreateMediaSourceInput extends Idempotent, ExternalIdsInput {
  readonly name: string;
  readonly type?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly creditGroup?: string | null | undefined;
  /** The creator that it stands for: at most one source per creator and program. */
  readonly creatorId?: string | null | undefined;
  readonly programId?: string | null | undefined;
}

interface MediaSourceOutcome {
  readonly mediaSourceId: MediaSourceId;
}

/** Makes a media source of the Performance program; needs Optimize (R3). */
export const createMediaSource = useCase(
  'createMediaSource',
  createMediaSourceIn,
  async (key, facts, input) => {
    if (key === 'EXTERNAL_ID') return explainExternalIds(key, facts, 'MediaSource', input);
    const program = chooseProgram(
      await facts.programs(),
      'PERFORMANCE',
      input.programId ?? null,
      'programId',
    );
    if (key !== 'MEDIA_SOURCE_CREATOR' || !program.ok) return [];
    return alreadyStands(facts, input.creatorId, program.value.id);
  },
);

async function createMediaSourceIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateMediaSourceInput,
): Promise<Result<MediaSourceOutcome>> {
  const parsed = parse(createMediaSourceSchema, input);
  const account = await existingAccount(transaction);
  const noOptimize = optimizeViolation(account);
  const program = chooseProgram(
    await transaction.programs(),
    'PERFORMANCE',
    input.programId ?? null,
    'programId',
  );
  const creatorOnly = account.mode === 'CREATOR_ONLY';
  const hasCreator = input.creatorId !== null && input.creatorId !== undefined;
  const creator = hasCreator ? await transaction.creator(input.creatorId) : null;
  const violations = [
    ...(creatorOnly ? [violation('NOT_IN_THIS_MODE')] : []),
    ...(!creatorOnly && noOptimize !== null ? [noOptimize] : []),
    ...(program.ok || creatorOnly ? [] : program.violations),
    ...(parsed.ok ? [] : parsed.violations),
    ...(hasCreator && creator === null ? [violation('NOT_FOUND', ['creatorId'])] : []),
    ...(program.ok && creator !== null
      ? await alreadyStands(transaction, creator.id, program.value.id)
      : []),
    ...(parsed.ok
      ? await takenExternalIds(transaction, 'MediaSource', parsed.value.externalIds, null)
      : []),
  ];
  if (violations.length > 0 || !parsed.ok || !program.ok) return { ok: false, violations };

  const { name, type, channel, creditGroup, externalIds } = parsed.value;
  const id = deps.ids.next('MediaSource');
  await transaction.insertMediaSource({
    ...{ id, name, type, channel, creditGroup },
    programId: program.value.id,
    creatorId: creator?.id ?? null,
    createdAt: deps.clock.now(),
    version: 1,
  });
  await saveExternalIds(transaction, null, { id, externalIds });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createMediaSource',
      subjectType: 'MediaSource',
      subjectId: id,
      subjectLabel: name,
      subjectVersion: 1,
      changes: created({
        ...{ name, type, channel, creditGroup, creator: creator?.displayName },
        ...externalIdsTold({ externalIds }),
      }),
    }),
  );
  if (creator !== null) await tryWaitingRows(transaction, deps, creator.id);
  return ok({ mediaSourceId: id });
}

/** One media source per creator and program; the unique key is the authority, this is its kind message. */
export async function alreadyStands(
  facts: Pick<Facts, 'mediaSourceOf'>,
  creatorId: string | null | undefined,
  programId: string,
): Promise<readonly Violation[]> {
  if (creatorId === null || creatorId === undefined) return [];
  const existing = await facts.mediaSourceOf(creatorId, programId);
  return existing === null
    ? []
    : [violation('MEDIA_SOURCE_EXISTS', ['creatorId'], { mediaSource: existing.name })];
}
