import {
  ok,
  parseIssuePromoCodeToMediaSource,
  refused,
  sourceOwnsNothing,
  violation,
  type MediaSource,
  type PromoCodeDetailsInput,
  type Result,
  type TypedText,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { givePromoCode } from './give-promo-code.js';
import type { TermsInput } from './issue-evaluation.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import { judgeTypedText } from './text-rules.js';

/** The input of `issuePromoCodeToMediaSource`. */
export interface IssuePromoCodeToMediaSourceInput
  extends PromoCodeDetailsInput, TypedText, Idempotent {
  readonly mediaSourceId: string;
  readonly text: string;
  readonly terms: TermsInput;
  readonly dealId?: string | null | undefined;
}

/**
 * Gives a code to a media source that stands for no creator, with its one assignment in the source's own program,
 * which it holds itself. Needs Optimize, as media sources do (R3).
 */
export const issuePromoCodeToMediaSource = useCase(
  'issuePromoCodeToMediaSource',
  issuePromoCodeToMediaSourceIn,
  async (key, facts, input) => {
    const source = await facts.mediaSource(input.mediaSourceId);
    if (key !== 'PROMO_CODE_TEXT' || source === null) return [];
    const owner = { kind: 'MEDIA_SOURCE', id: source.id } as const;
    return (await judgeTypedText(facts, input, owner)).violations;
  },
);

async function issuePromoCodeToMediaSourceIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeToMediaSourceInput,
): Promise<Result<PromoCodeOutcome>> {
  const source = await transaction.mediaSource(input.mediaSourceId);
  const programs = await transaction.programs();
  const program = programs.find(({ id }) => id === source?.programId);
  return givePromoCode(transaction, deps, call, {
    action: 'issuePromoCodeToMediaSource',
    kind: 'MEDIA_SOURCE',
    parsed: parseIssuePromoCodeToMediaSource(input),
    input,
    taker: takerOf(source),
    // Without a source nothing can be said of its program.
    program: program === undefined ? refused() : ok(program),
    programBy: 'mediaSourceId',
  });
}

function takerOf(source: MediaSource | null) {
  if (source === null) return refused(violation('NOT_FOUND', ['mediaSourceId']));
  const standsForAnother = sourceOwnsNothing(source);
  if (standsForAnother !== null) return refused(standsForAnother);
  const { id, name } = source;
  return ok({ owner: { kind: 'MEDIA_SOURCE', id } as const, name, source });
}
