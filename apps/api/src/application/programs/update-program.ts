import {
  ok,
  parse,
  refused,
  updateProgramSchema,
  violation,
  type Program,
  type ProgramId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { change } from '../spine/change.js';
import { KeyTaken, type Dependencies } from '../ports/unit-of-work.js';

/** The input of `updateProgram`; what is left out stays as it is. A program's kind never changes. */
export interface UpdateProgramInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly codeTracking?: boolean | null | undefined;
}

/** Changes a program's name or switches code tracking (R2). `STALE_VERSION` as everywhere. */
export async function updateProgram(
  deps: Dependencies,
  call: Call,
  { id, ...input }: UpdateProgramInput,
): Promise<Result<{ readonly programId: ProgramId }>> {
  try {
    return await deps.unitOfWork.run(
      call.accountId,
      async (transaction) => {
        const wanted = parse(updateProgramSchema, input);
        if (!wanted.ok) return wanted;
        const { version, ...fields } = wanted.value;
        const programs = await transaction.programs();
        const changed = await change<Program>(transaction, deps, call, {
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
        return changed.ok ? ok({ programId: changed.value.id }) : changed;
      },
      call,
    );
  } catch (error) {
    if (error instanceof KeyTaken && error.key === 'PROGRAM_NAME') {
      return refused(violation('NAME_TAKEN', ['name']));
    }
    throw error;
  }
}
