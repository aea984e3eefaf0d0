import {
  createRestrictedTextSchema,
  ok,
  parse,
  parseRestricted,
  type CreateRestrictedText,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { releaseHolder } from './release-holder.js';
import {
  againstRestricting,
  beforeRestricting,
  restrict,
  restrictable,
  type Restricted,
} from './restrict.js';

/** The input of `createRestrictedText`. */
export type CreateRestrictedTextInput = CreateRestrictedText & Idempotent;

/**
 * Keeps a text, or all that begin so, from everybody. Whoever holds it is named or, if that is asked and their code has
 * ended, released first; codes that begin so keep theirs.
 */
export const createRestrictedText = useCase(
  'createRestrictedText',
  createRestrictedTextIn,
  explainTaken,
);

async function createRestrictedTextIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateRestrictedTextInput,
): Promise<Result<Restricted>> {
  const parsed = parse(createRestrictedTextSchema, input);
  if (!parsed.ok) return parsed;
  const { text, reason } = parsed.value;
  const restricting = { ...parsed.value, action: 'createRestrictedText' } as const;
  const violations = await beforeRestricting(transaction, deps, 1, restricting);
  if (violations.length > 0) return { ok: false, violations };
  if (parsed.value.releaseHolder) {
    const released = await releaseHolder(transaction, deps, call, text, reason);
    if (!released.ok) return released;
  }
  const judged = await restrictable(transaction, restricting.kind, text);
  if (!judged.ok) return judged;
  return ok(await restrict(transaction, deps, call, judged.value, restricting));
}

/** The unique key's refusal in the words of R5. */
async function explainTaken(
  key: UniqueKey,
  facts: Facts,
  { kind, text }: CreateRestrictedTextInput,
): Promise<readonly Violation[]> {
  const code = parseRestricted(kind ?? 'WORD', text);
  if (key !== 'PROMO_CODE_TEXT' || !code.ok) return [];
  return againstRestricting(facts, kind ?? 'WORD', code.value);
}
