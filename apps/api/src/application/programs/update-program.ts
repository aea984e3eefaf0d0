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
import { auditEvent, changed } from '../spine/audit.js';
import { useCase } from '../spine/use-case.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';

/** The input of `updateProgram`; what is left out stays as it is. A program's kind never changes. */
export interface UpdateProgramInput {
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
  const wanted = parse(updateProgramSchema, input);
  if (!wanted.ok) return wanted;
  const before = (await transaction.programs()).find((program) => program.id === id);
  if (before === undefined) return refused(violation('NOT_FOUND', ['id']));
  const { version, ...fields } = wanted.value;
  if (before.version !== version) return refused(violation('STALE_VERSION', ['version']));
  const after: Program = { ...before, ...fields, version: version + 1 };
  const changes = changed(auditable(before), auditable(after));
  if (changes.length === 0) return ok({ programId: before.id });
  if (!(await transaction.updateProgram(after, version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'updateProgram',
      subjectType: 'Program',
      subjectId: before.id,
      subjectLabel: after.name,
      changes,
    }),
  );
  return ok({ programId: before.id });
}

function auditable({ name, codeTracking }: Program) {
  return { name, codeTracking };
}
