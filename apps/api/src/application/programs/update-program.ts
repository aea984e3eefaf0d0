import {
  ok,
  parse,
  updateProgramSchema,
  violation,
  type Program,
  type ProgramId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { change } from '../spine/change.js';
import {
  editedExternalIds,
  explainExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type ExternalIdsInput,
  type WithExternalIds,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `updateProgram`; what is left out stays as it is. A program's kind never changes. */
export interface UpdateProgramInput extends Idempotent, ExternalIdsInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly codeTracking?: boolean | null | undefined;
}

/** Changes a program's name or switches code tracking (R2). `STALE_VERSION` as everywhere. */
export const updateProgram = useCase('updateProgram', updateProgramIn, (key, facts, input) =>
  key === 'PROGRAM_NAME'
    ? [violation('NAME_TAKEN', ['name'])]
    : explainExternalIds(key, facts, 'Program', input, input.id),
);

async function updateProgramIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { id, ...input }: UpdateProgramInput,
): Promise<Result<{ readonly programId: ProgramId }>> {
  const cleared = input.externalIds === null ? { externalIds: [] } : {};
  const parsed = parse(updateProgramSchema, { ...input, ...cleared });
  if (!parsed.ok) return parsed;
  const { version, externalIds, ...fields } = parsed.value;
  const programs = await transaction.programs();
  const before = programs.find((program) => program.id === id) ?? null;
  const outcome = await change<WithExternalIds<Program>>(transaction, deps, call, {
    action: 'updateProgram',
    subjectType: 'Program',
    before: await withExternalIds(transaction, before, externalIds),
    namedBy: 'id',
    seenVersion: version,
    merge: (program) => ({ ...program, ...fields, ...editedExternalIds(externalIds) }),
    judge: (program) => takenExternalIds(transaction, 'Program', externalIds, program.id),
    labelOf: ({ name }) => name,
    told: (program) => ({
      ...{ name: program.name, codeTracking: program.codeTracking },
      ...externalIdsTold(program),
    }),
    save: async (after, seen) =>
      (await transaction.updateProgram(after, seen.version)) &&
      saveExternalIds(transaction, seen, after),
  });
  if (!outcome.ok) return outcome;
  if (outcome.value.codeTracking && before?.codeTracking === false) {
    await transaction.updateWaitingAsked('TRACKING');
  }
  return ok({ programId: outcome.value.id });
}
