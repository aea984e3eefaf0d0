import {
  alternativesTo,
  dealViolation,
  heldTextViolation,
  parseCodeText,
  violation,
  type CodeText,
  type Deal,
  type PromoCodeOwner,
  type Result,
  type Program,
  type Violation,
} from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';

const SUGGESTIONS = 3;
const PROBE = 24;

/**
 * The early check of R5: courtesy for a kind message. The unique key on (account, code key, claimed) is the
 * authority, and its refusal is explained by this same function.
 */
export async function heldText(
  facts: Facts,
  code: CodeText,
  owner: PromoCodeOwner,
): Promise<readonly Violation[]> {
  const held = heldTextViolation(
    { text: code.text, owner },
    await facts.textHolder(code.normalForm),
  );
  if (held === null) return [];
  return [{ ...held, suggestions: await freeTexts(facts, alternativesTo(code.text), SUGGESTIONS) }];
}

/** The first of the candidates that nobody holds at this moment. */
export async function freeTexts(
  facts: Facts,
  candidates: Iterable<string>,
  count: number,
): Promise<readonly string[]> {
  const free: string[] = [];
  let batch: CodeText[] = [];
  const probe = async () => {
    const taken = await facts.takenTexts(batch.map(({ normalForm }) => normalForm));
    free.push(...batch.filter(({ normalForm }) => !taken.has(normalForm)).map(({ text }) => text));
    batch = [];
  };
  for (const candidate of candidates) {
    const legal = parseCodeText(candidate);
    if (legal.ok) batch.push(legal.value);
    if (batch.length >= PROBE) await probe();
    if (free.length >= count) break;
  }
  if (free.length < count && batch.length > 0) await probe();
  return free.slice(0, count);
}

export interface DealChoice {
  readonly deal: Deal | null;
  readonly violations: readonly Violation[];
}

/** The deal that an input names, judged by the first half of R9. */
export async function chooseDeal(
  facts: Facts,
  dealId: string | null | undefined,
  creditedIn: Result<Program>,
): Promise<DealChoice> {
  if (dealId === null || dealId === undefined) return { deal: null, violations: [] };
  const deal = await facts.deal(dealId);
  if (deal === null) return { deal, violations: [violation('NOT_FOUND', ['dealId'])] };
  const wrong = creditedIn.ok ? dealViolation(deal, creditedIn.value.id) : null;
  return { deal, violations: wrong === null ? [] : [wrong] };
}
