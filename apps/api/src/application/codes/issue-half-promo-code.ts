import {
  chooseProgram,
  ok,
  parseIssuePromoCodeToMediaSource,
  refused,
  violation,
  type ProgramKind,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { givePromoCode } from './give-promo-code.js';
import type { IssuePromoCodeInput } from './issue-evaluation.js';
import { issueInCreatorProgram, type PromoCodeOutcome } from './issue-promo-code.js';

/** Half of a creator's code, in an account of both programs: its place in one of them. */
export interface IssueHalfInput extends IssuePromoCodeInput {
  readonly programKind: ProgramKind;
}

/**
 * Makes half of a creator's code, where whoever hands it over knows no more of it: under the rules of that half, and
 * to be completed as any half-made code.
 */
export async function issueHalfPromoCode(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { programKind, ...input }: IssueHalfInput,
): Promise<Result<PromoCodeOutcome>> {
  if (programKind === 'CREATOR') return issueInCreatorProgram(transaction, deps, call, input);
  const source = await transaction.mediaSource(input.mediaSourceId ?? '');
  const creator = await transaction.creator(input.creatorId);
  const programs = await transaction.programs();
  const { mediaSourceId = '', performanceProgramId, terms, text, dealId, ...details } = input;
  return givePromoCode(transaction, deps, call, {
    ...{ action: 'issuePromoCode', kind: 'MEDIA_SOURCE', input },
    parsed: parseIssuePromoCodeToMediaSource({
      ...details,
      ...{ mediaSourceId: mediaSourceId ?? '', terms, text, dealId },
    }),
    taker:
      creator === null || source?.creatorId !== creator.id
        ? refused(violation('NOT_FOUND', ['mediaSourceId']))
        : ok({ owner: { kind: 'CREATOR', id: creator.id }, name: creator.displayName, source }),
    program: chooseProgram(programs, 'PERFORMANCE', performanceProgramId ?? null),
    programBy: 'performanceProgramId',
  });
}
