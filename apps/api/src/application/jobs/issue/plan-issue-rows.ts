import {
  discountWord,
  isIdOf,
  parseCodeText,
  spaceOfText,
  violation,
  waitOf,
  wallTimeAt,
  type Account,
  type Creator,
  type CreatorId,
  type RowPlan,
  type TemplateValues,
  type Violation,
} from '@creator-codes/domain';
import { evaluateIssue, type IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import { codeFrom } from '../../codes/issue-promo-code.js';
import { spaceOf, wordsOf } from '../../codes/template-space.js';
import { judgeTypedText } from '../../codes/text-rules.js';
import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import { Turns } from '../../ports/turns.js';
import type { Facts, Ids } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { Judging } from '../bulk-kind.js';
import { stateOf } from '../codes/written.js';
import { chooseTexts, type ChosenText, type Wanting } from './choose-texts.js';
import type { IssueParams, IssueRow, IssueWork } from './issue-rows.js';
import { waitDaysOf } from './waiting-row.js';

/** Creators that a typed text may name before it is no use to go on. */
const NAMESAKES = 5;

/** A row with what was found for it until now. */
interface Judged {
  readonly row: JobRow;
  readonly input: IssueRow;
  readonly creator: Creator | null;
  /** Why nothing can be planned for it. */
  readonly errors: readonly Violation[];
  /** Why nothing is to be done. */
  readonly notes: readonly Violation[];
}

/** Judges rows by the very function that judges when a code is issued. */
export async function planIssueRows(
  facts: Facts,
  working: Judging,
  rows: readonly JobRow[],
): Promise<readonly PlannedRow[]> {
  const { job, deps } = working;
  const params = job.params as IssueParams;
  const account = await existingAccount(facts);
  const judged = await judgeCreators(facts, working, params, rows);
  const values = await sharedWords(facts, working, account, params);
  const turns = new Turns();
  const spaces: (Wanting | readonly Violation[] | null)[] = [];
  for (const each of judged) {
    await turns.next();
    spaces.push(await wantingOf(each, params, values));
  }
  const texts = await chooseTexts(
    facts,
    deps.random,
    job.id,
    spaces.map((space) => (space !== null && 'space' in space ? space : null)),
  );
  return together(
    judged.map((each, place) => ({ each, place })),
    async ({ each, place }) => {
      await turns.next();
      const space = spaces[place];
      const faults = Array.isArray(space) ? (space as readonly Violation[]) : [];
      return planned(facts, { account, params, now: deps.clock.now(), ids: deps.ids }, each, {
        faults,
        chosen: texts[place] ?? null,
      });
    },
  );
}

/** Who the rows speak of, and what stands against them from the beginning. */
async function judgeCreators(
  facts: Facts,
  { job }: Judging,
  { withCode }: IssueParams,
  rows: readonly JobRow[],
): Promise<readonly Judged[]> {
  const inputs = rows.map(({ input }) => input as IssueRow);
  const typed = inputs.map((input) => input.creatorId ?? input.typed ?? '');
  const toFind = typed.filter((each) => !isIdOf('Creator', each));
  const found = await facts.creatorsCalled(toFind, NAMESAKES);
  const called = new Map(toFind.map((each, place) => [each, found[place] ?? []]));
  const ids = typed.map((each): readonly string[] =>
    isIdOf('Creator', each) ? [each] : (called.get(each) ?? []),
  );
  const creators = await together(ids, async (some) => {
    const [id] = some;
    return some.length === 1 && id !== undefined ? facts.creator(id) : null;
  });
  const known = creators.flatMap((creator) => (creator === null ? [] : [creator.id]));
  const before = new Map(await facts.creatorsInPlan(job.id, known));
  const codes = await together(creators, async (creator) =>
    creator === null ? null : facts.liveCodeOf(creator.id),
  );
  return rows.map((row, place): Judged => {
    const input = inputs[place] ?? {};
    const creator = creators[place] ?? null;
    const about = { row, input, creator };
    if (creator === null) {
      const count = ids[place]?.length ?? 0;
      const name = typed[place] ?? '';
      const error =
        count > 1
          ? violation('CREATOR_AMBIGUOUS', ['creator'], { typed: name, count })
          : violation('NOT_FOUND', ['creator']);
      return { ...about, errors: [error], notes: [] };
    }
    const earlier = before.get(creator.id);
    if (earlier === undefined) before.set(creator.id, row.n);
    if (earlier !== undefined && earlier !== row.n) {
      return {
        ...about,
        errors: [],
        notes: [violation('ROW_TWICE', ['creator'], { row: earlier })],
      };
    }
    const code = codes[place] ?? null;
    if (code === null || withCode === 'ISSUE_ANOTHER' || input.issuesAnother === true) {
      return { ...about, errors: [], notes: [] };
    }
    const has = { creator: creator.displayName, text: code.text, promoCodeId: code.id };
    return { ...about, errors: [], notes: [violation('HAS_CODE', ['creator'], has)] };
  });
}

/** What the template says of every row alike. */
async function sharedWords(
  facts: Facts,
  { deps }: Judging,
  { timeZone, currency }: Account,
  { dealId, discount }: IssueParams,
): Promise<TemplateValues> {
  const deal = dealId === null ? null : await facts.deal(dealId);
  return {
    YEAR: wallTimeAt(deps.clock.now(), timeZone).slice(0, 4),
    DISCOUNT: discount?.toString() ?? discountWord(deal?.discount ?? null, currency),
  };
}

/** From which texts the row's is chosen; null where it needs none, or why there is none. */
async function wantingOf(
  { creator, input, errors, notes }: Judged,
  { template, mayUseOtherText }: IssueParams,
  values: TemplateValues,
): Promise<Wanting | readonly Violation[] | null> {
  if (creator === null || errors.length > 0 || notes.length > 0 || input.isLeftOut === true) {
    return null;
  }
  if (input.text !== undefined) {
    const code = parseCodeText(input.text);
    return code.ok
      ? { space: spaceOfText(code.value.text), mayUseOther: false }
      : code.violations.map((each) => ({ ...each, path: ['text'] }));
  }
  const space = spaceOf(template, { ...values, ...(await wordsOf(creator)) });
  const mayUseOther = input.mayUseOtherText ?? mayUseOtherText;
  return space.ok ? { space: space.value, mayUseOther } : space.violations;
}

async function planned(
  facts: Facts,
  about: {
    readonly account: Account;
    readonly params: IssueParams;
    readonly now: number;
    readonly ids: Ids;
  },
  { row, input, creator, errors, notes }: Judged,
  { faults, chosen }: { readonly faults: readonly Violation[]; readonly chosen: ChosenText | null },
): Promise<PlannedRow> {
  const { account, params, now, ids } = about;
  const base = {
    ...{ n: row.n, input: row.input, creatorId: creator?.id ?? null, promoCodeId: null },
    ...{ label: creator?.displayName ?? input.typed ?? input.creatorId ?? '' },
    ...{ text: null, textKey: null, work: null, errors: [], warnings: [] },
  };
  const failed = (why: readonly Violation[]): PlannedRow => ({
    ...base,
    state: 'ERROR',
    errors: why,
  });
  if (notes.length > 0 || input.isLeftOut === true) {
    return { ...base, state: 'SAME', warnings: notes };
  }
  if (creator === null || errors.length > 0) return failed(errors);
  if (faults.length > 0) return failed(faults);
  const wanted = chosen?.code ?? chosen?.instead ?? null;
  if (wanted === null) {
    const none = { size: chosen?.size ?? 0, free: 0, wanted: 1 };
    return failed([violation('KEY_SPACE_TOO_SMALL', ['template'], none)]);
  }
  const work = issueInput(creator.id, params, wanted.text);
  const evaluation = await evaluateIssue(facts, account, now, work);
  const owner = { kind: 'CREATOR', id: creator.id } as const;
  const { instead, isTwiceInPlan = false } = chosen ?? {};
  const why =
    instead === null || instead === undefined
      ? []
      : isTwiceInPlan
        ? [violation('TEXT_TWICE_IN_PLAN', ['text'], { text: instead.text })]
        : (await judgeTypedText(facts, { text: instead.text }, owner)).violations;
  const standing = evaluation.violations.filter(
    ({ path }) => chosen?.code !== null || path[0] !== 'text',
  );
  const noText = chosen?.code === null ? why : [];
  const all = [...standing, ...noText];
  const { text } = wanted;
  if (all.length > 0) {
    const mayWait = input.waits === true || typeof params.waitDays === 'number';
    return mayWait && waitOf(all) !== null
      ? {
          ...base,
          state: 'WAITING',
          ...{ text, textKey: wanted.normalForm, work, warnings: [...why, ...all] },
          waitDays: waitDaysOf(params, input),
        }
      : { ...base, state: 'ERROR', text, errors: all };
  }
  const state: RowPlan = why.length === 0 ? 'READY' : 'OTHER_TEXT';
  return {
    ...{ ...base, state, text, textKey: wanted.normalForm },
    work: { ...work, planned: stateOf(codeFrom(ids, now, evaluation).code) } satisfies IssueWork,
    warnings: [...why, ...evaluation.warnings],
  };
}

function issueInput(
  creatorId: CreatorId,
  { terms, creatorTerms, dealId, creatorProgramId, performanceProgramId, ...more }: IssueParams,
  text: string,
): IssuePromoCodeInput {
  const { comments, purpose, internalNote, notificationEmail } = more;
  return {
    ...{ creatorId, text, terms, creatorTerms, dealId, creatorProgramId, performanceProgramId },
    ...{ comments, purpose, internalNote, notificationEmail },
  };
}
