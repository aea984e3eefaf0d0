import {
  judgeMatch,
  matchSteps,
  oneEditAway,
  parseCodeText,
  restrictionOfOrder,
  withoutSignsAround,
  type CodeText,
  type Instant,
  type JudgedCandidate,
  type MatchStep,
  type NearMissKind,
  type PromoCode,
  type PromoCodeId,
  type RestrictedTextId,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';

/** A code that a text nearly has. */
export interface NearMiss {
  readonly promoCodeId: PromoCodeId;
  readonly kind: NearMissKind;
}

/** Which code an order with this text carries, and how that was found. */
export interface PromoCodeMatch {
  readonly steps: readonly MatchStep[];
  /** Why the text can be no code. */
  readonly violations: readonly Violation[];
  readonly winnerId: PromoCodeId | null;
  /** What makes the order credit nobody. */
  readonly restrictedTextId: RestrictedTextId | null;
  readonly candidates: readonly JudgedCandidate[];
  /** Only where nothing fits. */
  readonly nearMisses: readonly NearMiss[];
}

export interface MatchPromoCodeInput {
  readonly text: string;
  /** Now, where it is left out. */
  readonly at?: Instant | null | undefined;
}

const NEAR_MISSES = 10;

/** Finds the code that an order carries, as orders are judged. */
export async function matchPromoCode(
  deps: Dependencies,
  call: Call,
  { text, at }: MatchPromoCodeInput,
): Promise<PromoCodeMatch> {
  const { steps, code, violations } = matchSteps(text);
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const fitting = code === null ? [] : await fittingCodes(facts, code);
    const instant = at ?? deps.clock.now();
    const restricted = code === null ? [] : await facts.restrictedAt(code.normalForm, instant);
    const restriction = restrictionOfOrder(restricted, fitting.length > 0);
    const candidates = restriction === null ? judgeMatch(fitting, instant) : [];
    const winner = candidates.find(({ verdict }) => verdict === 'WINS');
    const isKnown = restriction !== null || candidates.length > 0;
    return {
      ...{ steps, violations, candidates, winnerId: winner?.promoCodeId ?? null },
      restrictedTextId: restriction?.id ?? null,
      nearMisses: isKnown ? [] : await nearMisses(facts, text, code),
    };
  });
}

async function fittingCodes(facts: Facts, text: CodeText): Promise<readonly PromoCode[]> {
  const ids = await facts.codesFitting(text);
  const codes = await Promise.all(ids.map((id) => facts.promoCode(id)));
  return codes.filter(isThere);
}

async function nearMisses(
  facts: Facts,
  typed: string,
  code: CodeText | null,
): Promise<readonly NearMiss[]> {
  const found = new Map<PromoCodeId, NearMissKind>();
  const add = (id: PromoCodeId, kind: NearMissKind) => {
    if (!found.has(id) && found.size < NEAR_MISSES) found.set(id, kind);
  };
  const addFitting = async (other: CodeText | null, kind: NearMissKind) => {
    if (other === null) return;
    for (const code of await fittingCodes(facts, other)) add(code.id, kind);
  };
  if (code !== null) {
    for (const id of await facts.patternsInOtherCase(code)) add(id, 'OTHER_CASE');
  }
  await addFitting(withoutSignsAround(typed), 'TRAILING_SIGNS');
  await addFitting(foldedOf(typed), 'OTHER_CHARACTERS');
  if (code !== null)
    await addOneEditAway(facts, code.normalForm, (id) => {
      add(id, 'ONE_EDIT');
    });
  return [...found].map(([promoCodeId, kind]) => ({ promoCodeId, kind }));
}

/** The legal text that compatibility folding makes of a text; null where it makes none. */
function foldedOf(typed: string): CodeText | null {
  const parsed = parseCodeText(typed);
  const [found] = parsed.ok ? [] : parsed.violations;
  if (found?.code !== 'CODE_TEXT_CHARACTER' || found.params.suggestion === undefined) return null;
  const folded = parseCodeText(found.params.suggestion);
  return folded.ok ? folded.value : null;
}

async function addOneEditAway(
  facts: Facts,
  normalForm: string,
  add: (id: PromoCodeId) => void,
): Promise<void> {
  const forms = oneEditAway(normalForm);
  const holders = await Promise.all(forms.map((form) => facts.textHolder(form)));
  for (const holder of holders) if (holder !== null) add(holder.promoCodeId);
}

function isThere<Found>(found: Found | null): found is Found {
  return found !== null;
}
