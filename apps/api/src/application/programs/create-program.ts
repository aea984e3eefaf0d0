import {
  createProgramSchema,
  ok,
  parse,
  refused,
  violation,
  type ProgramId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
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
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `createProgram`. */
export interface CreateProgramInput extends Idempotent, ExternalIdsInput {
  readonly name: string;
  readonly kind: string;
  readonly codeTracking?: boolean | null | undefined;
}

/** Makes a program. A `CREATOR_ONLY` account runs no Performance program (`NOT_IN_THIS_MODE`). */
export const createProgram = useCase('createProgram', createProgramIn, (key, facts, input) =>
  key === 'PROGRAM_NAME'
    ? [violation('NAME_TAKEN', ['name'])]
    : explainExternalIds(key, facts, 'Program', input),
);

async function createProgramIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateProgramInput,
): Promise<Result<{ readonly programId: ProgramId }>> {
  const parsed = parse(createProgramSchema, input);
  if (!parsed.ok) return parsed;
  const account = await existingAccount(transaction);
  if (account.mode === 'CREATOR_ONLY' && parsed.value.kind === 'PERFORMANCE') {
    return refused(violation('NOT_IN_THIS_MODE', ['kind']));
  }
  const id = deps.ids.next('Program');
  const { name, kind, codeTracking, externalIds } = parsed.value;
  const taken = await takenExternalIds(transaction, 'Program', externalIds, null);
  if (taken.length > 0) return refused(...taken);
  await transaction.insertProgram({
    ...{ id, name, kind, codeTracking },
    createdAt: deps.clock.now(),
    version: 1,
  });
  await saveExternalIds(transaction, null, { id, externalIds });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createProgram',
      subjectType: 'Program',
      subjectId: id,
      subjectLabel: name,
      subjectVersion: 1,
      changes: created({ name, kind, codeTracking, ...externalIdsTold({ externalIds }) }),
    }),
  );
  return ok({ programId: id });
}
