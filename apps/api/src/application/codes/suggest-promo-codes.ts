import {
  discountWord,
  ok,
  refused,
  violation,
  wallTimeAt,
  type Result,
  type Share,
  type TemplateValues,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';
import { atTemplate, spaceOf, templateFor, wordsOf } from './template-space.js';
import { fromTemplate } from './template-texts.js';

const MAX_COUNT = 20;
const MAX_DISCOUNT = 99_999;

export interface SuggestPromoCodesInput {
  readonly creatorId: string;
  /** 1 to 20. */
  readonly count: number;
  /** Such as `{NAME}{10|15}`, or the id of a saved one; without it the account's default. */
  readonly template?: string | null | undefined;
  /** The deal whose discount `{DISCOUNT}` says. */
  readonly dealId?: string | null | undefined;
  /** What `{DISCOUNT}` says instead. */
  readonly discount?: number | null | undefined;
  /** Whether texts may be longer than the template says where too few of its own are free. */
  readonly mayLengthen?: boolean | null | undefined;
}

export interface SuggestedTexts {
  /** May be issued at this moment, in the order in which to offer them. */
  readonly suggestions: readonly string[];
  readonly template: string;
  /** Of the template itself. */
  readonly keySpace: Share;
  readonly isLengthened: boolean;
}

/** Texts for a creator's code that may be issued at this moment. */
export async function suggestPromoCodes(
  deps: Dependencies,
  call: Call,
  input: SuggestPromoCodesInput,
): Promise<Result<SuggestedTexts>> {
  const { count, discount } = input;
  if (!Number.isInteger(count) || count < 1) {
    return refused(violation('INVALID_VALUE', ['count'], { min: 1, max: MAX_COUNT }));
  }
  if (count > MAX_COUNT) return refused(violation('TOO_MANY', ['count'], { max: MAX_COUNT }));
  if (typeof discount === 'number' && (discount < 1 || discount > MAX_DISCOUNT)) {
    return refused(violation('NUMBER_OUT_OF_RANGE', ['discount'], { min: 1, max: MAX_DISCOUNT }));
  }
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const creator = await facts.creator(input.creatorId);
    if (creator === null) return refused(violation('NOT_FOUND', ['creatorId']));
    const template = await templateFor(facts, input.template);
    if (!template.ok) return template;
    const account = await existingAccount(facts);
    const deal = typeof input.dealId === 'string' ? await facts.deal(input.dealId) : null;
    if (deal === null && typeof input.dealId === 'string') {
      return refused(violation('NOT_FOUND', ['dealId']));
    }
    const words: TemplateValues = {
      ...(await wordsOf(creator)),
      YEAR: wallTimeAt(deps.clock.now(), account.timeZone).slice(0, 4),
      DISCOUNT: discount?.toString() ?? discountWord(deal?.discount ?? null, account.currency),
    };
    const space = spaceOf(template.value.text, words);
    if (!space.ok) return space;
    const wanted = { count, mayLengthen: input.mayLengthen ?? true };
    const texts = atTemplate(await fromTemplate(facts, deps.random, space.value, wanted));
    return texts.ok ? ok({ ...texts.value, template: template.value.text }) : texts;
  });
}
