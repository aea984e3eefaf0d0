import {
  carriedViolations,
  createAccountTokenSchema,
  ok,
  parse,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { endingLater, makeApiToken, type CreatedApiToken } from './make-api-token.js';

/** The input of `createAccountToken`. */
export interface CreateAccountTokenInput extends Idempotent {
  readonly name: string;
  readonly capacity: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: number | null | undefined;
}

/** Makes a token with which a program of the brand's own acts in the account. */
export async function createAccountToken(
  deps: Dependencies,
  call: Call,
  input: CreateAccountTokenInput,
): Promise<Result<CreatedApiToken>> {
  return makeApiToken(deps, call, 'createAccountToken', input, () => {
    const parsed = parse(createAccountTokenSchema, input);
    if (!parsed.ok) return Promise.resolve(parsed);
    const violations = carriedViolations(parsed.value);
    if (violations.length > 0) return Promise.resolve({ ok: false, violations });
    const ending = endingLater(deps, parsed.value);
    return Promise.resolve(ending.ok ? ok({ ...ending.value, owner: null }) : ending);
  });
}
