import {
  createDealSchema,
  ok,
  parse,
  violation,
  type DealId,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, created, instantText } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `createDeal`. */
export interface CreateDealInput extends Idempotent {
  readonly programId: string;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly type: string;
  readonly landingPage?: string | null | undefined;
  readonly startAt?: Instant | null | undefined;
  readonly endAt?: Instant | null | undefined;
}

/** Makes a deal in a program: the offer that codes belong to. */
export const createDeal = useCase('createDeal', createDealIn);

async function createDealIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateDealInput,
): Promise<Result<{ readonly dealId: DealId }>> {
  const parsed = parse(createDealSchema, input);
  const program = (await transaction.programs()).find(({ id }) => id === input.programId);
  const violations = [
    ...(parsed.ok ? [] : parsed.violations),
    ...(program === undefined ? [violation('NOT_FOUND', ['programId'])] : []),
  ];
  if (!parsed.ok || program === undefined) return { ok: false, violations };
  const id = deps.ids.next('Deal');
  const { startAt, endAt, name, description, type, landingPage } = parsed.value;
  const fields = { name, description, type, landingPage };
  await transaction.insertDeal({
    ...{ ...fields, id, startAt, endAt },
    programId: program.id,
    createdAt: deps.clock.now(),
  });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createDeal',
      subjectType: 'Deal',
      subjectId: id,
      subjectLabel: name,
      changes: created({
        ...fields,
        program: program.name,
        startAt: instantText(startAt),
        endAt: instantText(endAt),
      }),
    }),
  );
  return ok({ dealId: id });
}
