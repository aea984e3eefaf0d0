import {
  createApiTokenSchema,
  isIdOf,
  ok,
  parse,
  refused,
  violation,
  type PartnerOwner,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { endingLater, makeApiToken, type CreatedApiToken } from './make-api-token.js';

/** The input of `createApiToken`. */
export interface CreateApiTokenInput extends Idempotent {
  readonly ownerId?: string | null | undefined;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: number | null | undefined;
}

/** Makes a token for a creator or performance partner. */
export async function createApiToken(
  deps: Dependencies,
  call: Call,
  input: CreateApiTokenInput,
): Promise<Result<CreatedApiToken>> {
  return makeApiToken(deps, call, 'createApiToken', input, async (transaction) => {
    const parsed = parse(createApiTokenSchema, input);
    if (!parsed.ok) return parsed;
    const ending = endingLater(deps, parsed.value);
    if (!ending.ok) return ending;
    const { ownerId, ...asked } = ending.value;
    const owner = await ownerOf(transaction, call, ownerId);
    return owner.ok ? ok({ ...asked, owner: owner.value, capacity: null }) : owner;
  });
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
