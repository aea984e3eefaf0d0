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
import {
  editedExternalIds,
  explainExternalIds,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type ExternalIdsInput,
  type WithExternalIds,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { partnerTold } from './create-performance-partner.js';

/** The input of `updatePerformancePartner`; what is left out stays as it is. */
export interface UpdatePerformancePartnerInput extends Idempotent, ExternalIdsInput {
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
  (key, facts, input) =>
    explainExternalIds(key, facts, 'PerformancePartner', input, input.performancePartnerId),
);

async function updatePerformancePartnerIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdatePerformancePartnerInput,
): Promise<Result<{ readonly performancePartnerId: PerformancePartnerId }>> {
  const parsed = parseChanges(updatePerformancePartnerSchema, input);
  if (!parsed.ok) return parsed;
  const { performancePartnerId, version, externalIds, ...fields } = parsed.value;
  const partner = await transaction.performancePartner(performancePartnerId);
  const outcome = await change<WithExternalIds<PerformancePartner>>(transaction, deps, call, {
    action: 'updatePerformancePartner',
    subjectType: 'PerformancePartner',
    before: await withExternalIds(transaction, partner, externalIds),
    namedBy: 'performancePartnerId',
    seenVersion: version,
    merge: (before) => ({ ...before, ...fields, ...editedExternalIds(externalIds) }),
    judge: ({ id }) => takenExternalIds(transaction, 'PerformancePartner', externalIds, id),
    labelOf: ({ name }) => name,
    told: partnerTold,
    save: async (after, before) =>
      (await transaction.savePerformancePartner(before, after)) &&
      saveExternalIds(transaction, before, after),
  });
  return outcome.ok ? ok({ performancePartnerId: outcome.value.id }) : outcome;
}
