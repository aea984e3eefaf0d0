import {
  discountWord,
  isLongerTextOf,
  isTextOf,
  parseCodeText,
  spaceOfText,
  toRotating,
  violation,
  wallTimeAt,
  type Account,
  type KeySpace,
  type PromoCode,
  type Violation,
} from '@creator-codes/domain';
import { spaceOf, wordsOfOwner } from '../../codes/template-space.js';
import { judgeTypedText } from '../../codes/text-rules.js';
import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import { Turns } from '../../ports/turns.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { Judging } from '../bulk-kind.js';
import { chooseTexts, type ChosenText } from '../issue/choose-texts.js';
import {
  codesOfRows,
  failedRow,
  plannedAtOnce,
  plannedRow,
  type CodeRow,
  type FoundRow,
} from './code-rows.js';
import { workOn } from './kind-on-codes.js';
import { rotateOne, type RotationParams } from './rotate-one.js';
import { dryRun } from '../dry-run.js';
import { stateOf } from './written.js';

/** A row that is decided, or from which texts the new one is chosen. */
type Asking = PlannedRow | { readonly space: KeySpace; readonly mayUseOther: boolean };

/**
 * Chooses the text of each successor, and judges it by the use case that replaces a code. A code whose text is of the
 * template already stays as it is.
 */
export async function planRotations(
  facts: Facts,
  working: Judging,
  rows: readonly JobRow[],
): Promise<readonly PlannedRow[]> {
  const { deps, job } = working;
  const account = await existingAccount(facts);
  const found = await codesOfRows(facts, rows);
  const turns = new Turns();
  const asking = await together(found, async (each) => {
    await turns.next();
    return askingOf(facts, working, account, each);
  });
  const wanted = asking.map((each) => ('space' in each ? each : null));
  const texts = await chooseTexts(facts, deps.random, job.id, wanted);
  return together(
    found.map((each, place) => ({ each, asks: asking[place], chosen: texts[place] ?? null })),
    async ({ each, asks, chosen }) => {
      await turns.next();
      if (asks === undefined || each.code === null) return failedRow(each, []);
      if (!('space' in asks)) return asks;
      return planned(facts, working, { each, code: each.code, space: asks.space, chosen });
    },
  );
}

async function askingOf(
  facts: Facts,
  { deps, job }: Judging,
  account: Account,
  found: FoundRow,
): Promise<Asking> {
  const { code, input } = found;
  const atOnce = plannedAtOnce(found);
  if (code === null || atOnce !== null) return atOnce ?? failedRow(found, []);
  const now = deps.clock.now();
  const params = job.params as RotationParams;
  const refusal =
    toRotating({ code, now }) ??
    (code.matchType === 'REGEX'
      ? violation('NOT_EDITABLE_NOW', [], { reason: 'IS_PATTERN' })
      : null);
  if (refusal !== null) return failedRow(found, [{ ...refusal, path: ['promoCodeId'] }]);
  const mayUseOther = input.text === undefined && mayUse(input, params);
  const space = await spaceFor(facts, { account, now, params }, code, input.text);
  if (!Array.isArray(space)) {
    return isTextOf(space as KeySpace, code.text)
      ? plannedRow(found, 'SAME')
      : { space: space as KeySpace, mayUseOther };
  }
  return failedRow(found, space as readonly Violation[]);
}

function mayUse({ mayUseOtherText }: CodeRow, params: RotationParams): boolean {
  return mayUseOtherText ?? params.mayUseOtherText;
}

async function spaceFor(
  facts: Facts,
  {
    account: { timeZone, currency },
    now,
    params: { template, discount },
  }: { readonly account: Account; readonly now: number; readonly params: RotationParams },
  { owner, dealId }: PromoCode,
  typed: string | undefined,
): Promise<KeySpace | readonly Violation[]> {
  if (typed !== undefined) {
    const read = parseCodeText(typed);
    return read.ok
      ? spaceOfText(read.value.text)
      : read.violations.map((each) => ({ ...each, path: ['text'] }));
  }
  const [words, deal] = await Promise.all([
    wordsOfOwner(facts, owner),
    dealId === null ? null : facts.deal(dealId),
  ]);
  const space = spaceOf(template, {
    ...words,
    YEAR: wallTimeAt(now, timeZone).slice(0, 4),
    DISCOUNT: discount?.toString() ?? discountWord(deal?.discount ?? null, currency),
  });
  return space.ok ? space.value : space.violations;
}

async function planned(
  facts: Facts,
  working: Judging,
  {
    each,
    code,
    space,
    chosen,
  }: {
    readonly each: FoundRow;
    readonly code: PromoCode;
    readonly space: KeySpace;
    readonly chosen: ChosenText | null;
  },
): Promise<PlannedRow> {
  const wanted = chosen?.code ?? chosen?.instead ?? null;
  if (wanted === null) {
    const none = { size: chosen?.size ?? 0, free: 0, wanted: 1 };
    return failedRow(each, [violation('KEY_SPACE_TOO_SMALL', ['template'], none)]);
  }
  const { text, normalForm } = wanted;
  // Nothing better is to be had: one planning after another would give it a new text.
  if (!isTextOf(space, text) && isLongerTextOf(space, code.text)) return plannedRow(each, 'SAME');
  const { outcome, code: after } = await dryRun(facts, (transaction) =>
    rotateOne(transaction, working, code, working.job.params as RotationParams, text),
  );
  const why = await whyNot(facts, code, chosen);
  if (!outcome.ok || chosen?.code === null) {
    const found = outcome.ok ? [] : outcome.violations;
    const isTold = found.some(({ path }) => path[0] === 'text');
    return plannedRow(each, 'ERROR', { text, errors: isTold ? found : [...found, ...why] });
  }
  return plannedRow(each, why.length === 0 ? 'READY' : 'OTHER_TEXT', {
    ...{ text, textKey: normalForm, work: workOn(each, stateOf(after), text) },
    warnings: [...why, ...outcome.value.warnings],
  });
}

/** Why the first choice is not to be had. */
async function whyNot(
  facts: Facts,
  { owner }: PromoCode,
  chosen: ChosenText | null,
): Promise<readonly Violation[]> {
  const { instead = null, isTwiceInPlan = false } = chosen ?? {};
  if (instead === null) return [];
  if (isTwiceInPlan) return [violation('TEXT_TWICE_IN_PLAN', ['text'], { text: instead.text })];
  return (await judgeTypedText(facts, { text: instead.text }, owner)).violations;
}
