import {
  createApiTokenSchema,
  isIdOf,
  ok,
  parse,
  refused,
  violation,
  type ApiTokenId,
  type PartnerOwner,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, created, instantText } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';

/** The input of `createApiToken`. */
export interface CreateApiTokenInput extends Idempotent {
  readonly ownerId?: string | null | undefined;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: number | null | undefined;
}

interface CreatedApiToken {
  readonly apiTokenId: ApiTokenId;
  /** The secret; null where the call only repeats an earlier one, which had it. */
  readonly token: string | null;
}

/**
 * Makes a token for a creator or performance partner. It is shown by this one answer and nowhere kept, so a
 * repetition under the same idempotency key names the token without its secret.
 */
export async function createApiToken(
  deps: Dependencies,
  call: Call,
  input: CreateApiTokenInput,
): Promise<Result<CreatedApiToken>> {
  const secrets = new Map<string, string>();
  const outcome = await mutate(deps, call, {
    name: 'createApiToken',
    input,
    work: async (transaction) => {
      const parsed = parse(createApiTokenSchema, input);
      if (!parsed.ok) return parsed;
      const { ownerId, name, scopes, expiresAt } = parsed.value;
      const now = deps.clock.now();
      if (expiresAt !== null && expiresAt <= now) {
        return refused(violation('INVALID_VALUE', ['expiresAt']));
      }
      const owner = await ownerOf(transaction, call, ownerId);
      if (!owner.ok) return owner;
      const { token, prefix, hash } = deps.makeToken();
      const id = deps.ids.next('ApiToken');
      const made = { id, owner: owner.value, name, prefix, scopes, expiresAt };
      await transaction.insertApiToken(
        { ...made, createdBy: call.actor.name, createdAt: now, lastUsedAt: null, revokedAt: null },
        hash,
      );
      await transaction.appendAudit(
        auditEvent(deps, call, {
          action: 'createApiToken',
          subjectType: 'ApiToken',
          subjectId: id,
          subjectLabel: name,
          changes: created({
            ...{ name, prefix, ownerId: owner.value.id, scopes: scopes.join(', ') },
            expiresAt: instantText(expiresAt),
          }),
        }),
      );
      secrets.set(id, token);
      return ok({ apiTokenId: id });
    },
  });
  if (!outcome.ok) return outcome;
  const { apiTokenId } = outcome.value;
  return ok({ apiTokenId, token: secrets.get(apiTokenId) ?? null });
}

/** Whose the token is. A partner's is their own; another one's id is as good as one that names nothing (R11). */
async function ownerOf(
  facts: Facts,
  call: Call,
  parsed: string | null,
): Promise<Result<PartnerOwner>> {
  const id = parsed ?? call.ownerId;
  if (id === null) return refused(violation('REQUIRED', ['ownerId']));
  if (call.ownerId === null || id === call.ownerId) {
    if (isIdOf('Creator', id) && (await facts.creator(id)) !== null) {
      return ok({ kind: 'CREATOR', id });
    }
    if (isIdOf('PerformancePartner', id) && (await facts.performancePartner(id)) !== null) {
      return ok({ kind: 'PERFORMANCE_PARTNER', id });
    }
  }
  return refused(violation('NOT_FOUND', ['ownerId']));
}
