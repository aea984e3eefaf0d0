import {
  ok,
  refused,
  violation,
  type ApiToken,
  type ApiTokenId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created, instantText } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';

/** What a mutation that makes a token answers. */
export interface CreatedApiToken {
  readonly apiTokenId: ApiTokenId;
  /** The secret; null where the call only repeats an earlier one, which had it. */
  readonly token: string | null;
}

type Made = 'id' | 'prefix' | 'createdBy' | 'createdAt' | 'lastUsedAt' | 'revokedAt';
type OmitEach<Each, Key extends keyof Each> = Each extends unknown ? Omit<Each, Key> : never;
/** What is asked for: whose it is and what it may do. */
export type AskedToken = OmitEach<ApiToken, Made>;

/**
 * Makes a token. It is shown by this one answer and nowhere kept, so a repetition under the same idempotency key
 * names the token without its secret.
 */
export async function makeApiToken(
  deps: Dependencies,
  call: Call,
  name: 'createApiToken' | 'createAccountToken',
  input: Idempotent,
  asked: (transaction: Transaction) => Promise<Result<AskedToken>>,
): Promise<Result<CreatedApiToken>> {
  const secrets = new Map<string, string>();
  const outcome = await mutate(deps, call, {
    name,
    input,
    work: async (transaction) => {
      const wanted = await asked(transaction);
      if (!wanted.ok) return wanted;
      const { token, prefix, hash } = deps.makeToken();
      const id = deps.ids.next('ApiToken');
      await transaction.insertApiToken(
        {
          ...{ ...wanted.value, id, prefix, createdBy: call.actor.name },
          ...{ createdAt: deps.clock.now(), lastUsedAt: null, revokedAt: null },
        },
        hash,
      );
      await transaction.appendAudit(
        auditEvent(deps, call, {
          action: name,
          subjectType: 'ApiToken',
          subjectId: id,
          subjectLabel: wanted.value.name,
          changes: changesOf(wanted.value, prefix),
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

/** Refuses an end that has passed. */
export function endingLater<Asked extends Pick<ApiToken, 'expiresAt'>>(
  deps: Pick<Dependencies, 'clock'>,
  asked: Asked,
): Result<Asked> {
  const { expiresAt } = asked;
  if (expiresAt === null || expiresAt > deps.clock.now()) return ok(asked);
  return refused(violation('INVALID_VALUE', ['expiresAt']));
}

function changesOf({ owner, capacity, name, scopes, expiresAt }: AskedToken, prefix: string) {
  const holder = owner === null ? { capacity } : { ownerId: owner.id };
  return created({
    ...{ name, prefix, ...holder, scopes: scopes.join(', ') },
    expiresAt: instantText(expiresAt),
  });
}
