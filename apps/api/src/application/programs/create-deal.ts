import {
  createDealSchema,
  ok,
  parse,
  violation,
  type CreateDeal,
  type Deal,
  type DealId,
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
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { dealTold } from './deal-told.js';

/** The input of `createDeal`. */
export type CreateDealInput = Omit<CreateDeal, 'type'> & { readonly type: string } & Idempotent;

/** Makes a deal in a program: the offer that codes belong to. */
export const createDeal = useCase('createDeal', createDealIn, (key, facts, input) =>
  explainExternalIds(key, facts, 'Deal', input),
);

async function createDealIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateDealInput,
): Promise<Result<{ readonly dealId: DealId }>> {
  const parsed = parse(createDealSchema, input);
  const { currency } = await existingAccount(transaction);
  const program = (await transaction.programs()).find(({ id }) => id === input.programId);
  const violations = [
    ...(parsed.ok ? [] : parsed.violations),
    ...(program === undefined ? [violation('NOT_FOUND', ['programId'])] : []),
    ...(parsed.ok
      ? await takenExternalIds(transaction, 'Deal', parsed.value.externalIds, null)
      : []),
  ];
  if (violations.length > 0 || !parsed.ok || program === undefined)
    return { ok: false, violations };
  const { externalIds, ...details } = parsed.value;
  const deal: Deal = {
    ...details,
    programId: program.id,
    id: deps.ids.next('Deal'),
    createdAt: deps.clock.now(),
    version: 1,
  };
  await transaction.insertDeal(deal);
  await saveExternalIds(transaction, null, { id: deal.id, externalIds });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createDeal',
      subjectType: 'Deal',
      subjectId: deal.id,
      subjectLabel: deal.name,
      subjectVersion: deal.version,
      changes: created({
        ...dealTold(deal, currency),
        program: program.name,
        ...externalIdsTold({ externalIds }),
      }),
    }),
  );
  return ok({ dealId: deal.id });
}
