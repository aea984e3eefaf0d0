import {
  ok,
  parseChanges,
  updatePerformancePartnerSchema,
  type PerformancePartner,
  type PerformancePartnerId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { partnerTold } from './create-performance-partner.js';

/** The input of `updatePerformancePartner`; what is left out stays as it is. */
export interface UpdatePerformancePartnerInput extends Idempotent {
  readonly performancePartnerId: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly creditGroup?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** Changes a performance partner. `NOT_FOUND`, `STALE_VERSION` as everywhere. What it is found by follows. */
export const updatePerformancePartner = useCase(
  'updatePerformancePartner',
  updatePerformancePartnerIn,
);

async function updatePerformancePartnerIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdatePerformancePartnerInput,
): Promise<Result<{ readonly performancePartnerId: PerformancePartnerId }>> {
  const parsed = parseChanges(updatePerformancePartnerSchema, input);
  if (!parsed.ok) return parsed;
  const { performancePartnerId, version, ...fields } = parsed.value;
  const outcome = await change<PerformancePartner>(transaction, deps, call, {
    action: 'updatePerformancePartner',
    subjectType: 'PerformancePartner',
    before: await transaction.performancePartner(performancePartnerId),
    namedBy: 'performancePartnerId',
    seenVersion: version,
    merge: (before) => ({ ...before, ...fields }),
    labelOf: ({ name }) => name,
    told: partnerTold,
    save: (after, before) => transaction.savePerformancePartner(before, after),
  });
  return outcome.ok ? ok({ performancePartnerId: outcome.value.id }) : outcome;
}
