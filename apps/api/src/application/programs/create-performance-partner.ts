import {
  createPerformancePartnerSchema,
  ok,
  parse,
  refused,
  violation,
  type PerformancePartner,
  type PerformancePartnerId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, created, type Told } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import {
  explainExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  type ExternalIdsInput,
  type WithExternalIds,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `createPerformancePartner`. */
export interface CreatePerformancePartnerInput extends Idempotent, ExternalIdsInput {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly creditGroup?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** Makes a performance partner. Only in accounts that run a Performance program (`NOT_IN_THIS_MODE`). */
export const createPerformancePartner = useCase(
  'createPerformancePartner',
  createPerformancePartnerIn,
  (key, facts, input) => explainExternalIds(key, facts, 'PerformancePartner', input),
);

async function createPerformancePartnerIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreatePerformancePartnerInput,
): Promise<Result<{ readonly performancePartnerId: PerformancePartnerId }>> {
  const parsed = parse(createPerformancePartnerSchema, input);
  if (!parsed.ok) return parsed;
  const account = await existingAccount(transaction);
  if (account.mode === 'CREATOR_ONLY') return refused(violation('NOT_IN_THIS_MODE'));
  const { externalIds, ...details } = parsed.value;
  const taken = await takenExternalIds(transaction, 'PerformancePartner', externalIds, null);
  if (taken.length > 0) return refused(...taken);
  const partner: PerformancePartner = {
    ...details,
    language: details.language ?? null,
    id: deps.ids.next('PerformancePartner'),
    createdAt: deps.clock.now(),
    version: 1,
  };
  await transaction.insertPerformancePartner(partner);
  await saveExternalIds(transaction, null, { id: partner.id, externalIds });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createPerformancePartner',
      subjectType: 'PerformancePartner',
      subjectId: partner.id,
      subjectLabel: partner.name,
      subjectVersion: partner.version,
      changes: created(partnerTold({ ...partner, externalIds })),
    }),
  );
  return ok({ performancePartnerId: partner.id });
}

/** What of a partner may change, as the audit log tells it. */
export function partnerTold(partner: WithExternalIds<PerformancePartner>): Told {
  const { name, email, creditGroup, language } = partner;
  return { name, email, creditGroup, language, ...externalIdsTold(partner) };
}
