import {
  contractEndsFirst,
  creditedIn,
  dealEndsFirst,
  dealViolation,
  editedPromoCode,
  endingAnew,
  longestOf,
  ok,
  parseChanges,
  refused,
  isSameText,
  textOf,
  updatePatternSchema,
  updatePromoCodeSchema,
  violation,
  type Assignment,
  type CodeText,
  type PatternText,
  type Deal,
  type DealId,
  type EditMoment,
  type PromoCode,
  type Result,
  type UpdatePromoCode,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import { useCase } from '../spine/use-case.js';
import { countingVerdict } from './count-facts.js';
import { editOfPromoCode } from './edit-promo-code.js';
import { followingIn } from './following.js';
import type { DealNames } from './new-promo-code.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import { judgeTypedText, type TextVerdict, type Typed } from './text-rules.js';

/** The input of `updatePromoCode`; what is left out stays as it is, null clears. */
export type UpdatePromoCodeInput = UpdatePromoCode & Idempotent;

/**
 * Changes a code where it may be edited now (`NOT_EDITABLE_NOW`), under the rules on what it becomes: R5 and R9 where
 * text and deal change, R1 to R3 where it counts more than before. `NOT_FOUND`, `STALE_VERSION` as everywhere.
 */
export const updatePromoCode = useCase('updatePromoCode', updatePromoCodeIn, explainTaken);

async function updatePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdatePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const code = await transaction.promoCode(input.promoCodeId);
  const parsed =
    code?.matchType === 'REGEX'
      ? parseChanges(updatePatternSchema, input)
      : parseChanges(updatePromoCodeSchema, input);
  if (!parsed.ok) return parsed;
  const { promoCodeId, version, dealId, ...changes } = parsed.value;
  const seen = asSeen(code?.id === promoCodeId ? code : null, 'promoCodeId', version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const now = deps.clock.now();
  const moment = { now, nextId: () => deps.ids.next('Assignment') };
  const choice = await chosenDeal(transaction, before, dealId);
  const alone = editedPromoCode(before, { ...changes, dealId: choice.dealId }, moment, choice.deal);
  const edited = alone.ok ? inDeal(before, alone.value, choice.deal, moment) : alone;
  const text = await judgedText(
    transaction,
    before,
    edited.ok ? edited.value : before,
    changes.text,
  );
  const terms = edited.ok
    ? await judgedTerms(transaction, before, edited.value, choice.deal, input, now)
    : { violations: edited.violations, warnings: [] };
  const violations = [...terms.violations, ...choice.violations, ...text.violations];
  if (violations.length > 0 || !edited.ok) return refused(...violations);
  const warnings = [...text.warnings, ...terms.warnings];
  const outcome = await change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'updatePromoCode', before, choice.names),
    merge: () => edited.value,
  });
  return outcome.ok ? ok({ promoCodeId: outcome.value.id, warnings }) : outcome;
}

/** R9, second half: a code that comes into a deal with `syncDates` takes its dates, unless they would end it. */
function inDeal(
  before: PromoCode,
  edited: PromoCode,
  deal: Deal | null,
  moment: EditMoment,
): Result<PromoCode> {
  if (deal?.syncDates !== true || edited.dealId === before.dealId) return ok(edited);
  return followingIn(edited, deal, moment, ['dealId']);
}

/** What speaks against a text while the edited code counts, where it becomes another one and not only in capitals. */
async function judgedText(
  facts: Facts,
  code: PromoCode,
  after: PromoCode,
  text: CodeText | PatternText | undefined,
): Promise<TextVerdict> {
  return text === undefined || isSameText(text, textOf(code))
    ? { violations: [], warnings: [] }
    : judgeTypedText(facts, typedOf(code, text), code.owner, after);
}

/** The unique key's refusal in the words of R5. */
async function explainTaken(
  key: UniqueKey,
  facts: Facts,
  input: UpdatePromoCodeInput,
): Promise<readonly Violation[]> {
  const code = await facts.promoCode(input.promoCodeId);
  if (key !== 'PROMO_CODE_TEXT' || code === null) return [];
  const typed = typedOf(code, { text: input.text ?? '' });
  return (await judgeTypedText(facts, typed, code.owner, code)).violations;
}

/** Another text of the same kind. */
function typedOf({ matchType }: PromoCode, { text }: { readonly text: string }): Typed {
  return { text, matchType };
}

interface DealOfEdit {
  /** Undefined if it stays. */
  readonly dealId?: DealId | null;
  /** The code's deal from then on. */
  readonly deal: Deal | null;
  readonly names: DealNames;
  readonly violations: readonly Violation[];
}

/** The deal that an edit names, under R9, or the one that the code has. */
async function chosenDeal(
  facts: Facts,
  code: PromoCode,
  dealId: string | null | undefined,
): Promise<DealOfEdit> {
  const [before = null, after = null] = await together([code.dealId, dealId], async (id) =>
    id === null || id === undefined ? null : facts.deal(id),
  );
  if (dealId === undefined || dealId === code.dealId) {
    return { deal: before, names: new Map(), violations: [] };
  }
  const names = new Map(
    [before, after].flatMap((deal) => (deal === null ? [] : [[deal.id, deal.name] as const])),
  );
  if (dealId === null) return { dealId: null, deal: null, names, violations: [] };
  if (after === null)
    return { deal: before, names, violations: [violation('NOT_FOUND', ['dealId'])] };
  const place = creditedIn(code);
  const wrong = place === null ? null : dealViolation(after, place);
  return { dealId: after.id, deal: after, names, violations: wrong === null ? [] : [wrong] };
}

/** What is said of assignments that count more, beside what made them so: their terms, or the deal. */
async function judgedTerms(
  facts: Facts,
  before: PromoCode,
  after: PromoCode,
  deal: Deal | null,
  input: UpdatePromoCodeInput,
  now: number,
): Promise<TextVerdict> {
  const { more, violations, contractEnd } = await countingVerdict(facts, before, after, now);
  const [first] = more;
  const pathOf = (assignment: Assignment, field?: 'endAt') => {
    const was = before.assignments.find(({ programId }) => programId === assignment.programId);
    const place = (input.assignments ?? []).findIndex((each) => each.assignmentId === was?.id);
    const moved = assignment.endAt === was?.endAt ? 'startAt' : 'endAt';
    return place === -1 ? ['dealId'] : ['assignments', String(place), 'terms', field ?? moved];
  };
  const hasOtherDeal = after.dealId !== before.dealId;
  const longest = longestOf(endingAnew(before, after, now));
  return {
    violations:
      first === undefined ? [] : violations.map((each) => ({ ...each, path: pathOf(first) })),
    warnings: [
      ...more.flatMap((each) => contractEndsFirst(each, contractEnd, pathOf(each, 'endAt'))),
      ...(longest === null
        ? []
        : dealEndsFirst(longest, deal, hasOtherDeal ? ['dealId'] : pathOf(longest, 'endAt'))),
    ],
  };
}
