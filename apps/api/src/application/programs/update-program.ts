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
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `updateProgram`; what is left out stays as it is. A program's kind never changes. */
export interface UpdateProgramInput extends Idempotent {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly codeTracking?: boolean | null | undefined;
}

/** Changes a program's name or switches code tracking (R2). `STALE_VERSION` as everywhere. */
export const updateProgram = useCase('updateProgram', updateProgramIn, (key) =>
  key === 'PROGRAM_NAME' ? [violation('NAME_TAKEN', ['name'])] : [],
);

async function updateProgramIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { id, ...input }: UpdateProgramInput,
): Promise<Result<{ readonly programId: ProgramId }>> {
  const parsed = parse(updateProgramSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const programs = await transaction.programs();
  const outcome = await change<Program>(transaction, deps, call, {
    action: 'updateProgram',
    subjectType: 'Program',
    before: programs.find((program) => program.id === id) ?? null,
    namedBy: 'id',
    seenVersion: version,
    merge: (program) => ({ ...program, ...fields }),
    labelOf: ({ name }) => name,
    told: ({ name, codeTracking }) => ({ name, codeTracking }),
    save: (after, before) => transaction.updateProgram(after, before.version),
  });
  return outcome.ok ? ok({ programId: outcome.value.id }) : outcome;
}
