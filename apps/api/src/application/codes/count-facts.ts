import {
  countingMore,
  countRefusals,
  creditedIn,
  type Account,
  type CountFacts,
  type Deal,
  type Instant,
  type PromoCode,
  type Violation,
} from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';

/** Loads what the rules on a code that counts more are judged on. */
export async function loadCountFacts(
  facts: Facts,
  code: PromoCode,
  now: Instant,
): Promise<CountFacts & { readonly account: Account; readonly deal: Deal | null }> {
  const { owner, dealId } = code;
  const programId = creditedIn(code);
  const isCreators = owner.kind === 'CREATOR';
  // Side by side, and in one order: what several codes ask for at once is one statement.
  const [account, programs, creator, membership, deal] = await Promise.all([
    existingAccount(facts),
    facts.programs(),
    isCreators ? facts.creator(owner.id) : null,
    isCreators && programId !== null ? facts.membership(owner.id, programId) : null,
    dealId === null ? null : facts.deal(dealId),
  ]);
  return { now, account, programs, creator, membership, deal };
}

/** What R1 to R3 and the mode say if an edit makes a code count more; without paths. Else nothing is asked. */
export async function countingViolations(
  facts: Facts,
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): Promise<readonly Violation[]> {
  const more = countingMore(before, after, now);
  if (more.length === 0) return [];
  // The deal is judged where it is chosen.
  return countRefusals({ ...(await loadCountFacts(facts, after, now)), deal: null }, after, more);
}
