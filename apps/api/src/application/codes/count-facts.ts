import {
  countingMore,
  countRefusals,
  creditedIn,
  type Account,
  type Assignment,
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

/** What R1 to R3 and the mode say if an edit makes a code count more; without paths. */
export async function countingViolations(
  facts: Facts,
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): Promise<readonly Violation[]> {
  return (await countingVerdict(facts, before, after, now)).violations;
}

/** An edit that makes a code count more: what speaks against it, and what it counts longer than. */
export interface CountingVerdict {
  /** The assignments that count more. */
  readonly more: readonly Assignment[];
  /** Without paths. */
  readonly violations: readonly Violation[];
  /** The end of the creator's contract; null without an end or for partners. */
  readonly contractEnd: Instant | null;
}

/** The same with what `CONTRACT_ENDS_FIRST` is judged on. Of an edit by which nothing counts more nothing is asked. */
export async function countingVerdict(
  facts: Facts,
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): Promise<CountingVerdict> {
  const more = countingMore(before, after, now);
  if (more.length === 0) return { more, violations: [], contractEnd: null };
  const loaded = await loadCountFacts(facts, after, now);
  // The deal is judged where it is chosen.
  const violations = countRefusals({ ...loaded, deal: null }, after, more);
  return { more, violations, contractEnd: loaded.membership?.contractEnd ?? null };
}
