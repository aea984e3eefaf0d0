import {
  detailsOf,
  ok,
  type ProgramMode,
  type PromoCodeId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import {
  evaluateIssue,
  ownerOf,
  type IssueEvaluation,
  type IssuePromoCodeInput,
} from './issue-evaluation.js';
import { useCase } from '../spine/use-case.js';
import { newAssignment, newPromoCode, promoCodeCreated } from './new-promo-code.js';
import type { Dependencies, Facts, Ids, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import { judgeTypedText } from './text-rules.js';

export interface PromoCodeOutcome {
  readonly promoCodeId: PromoCodeId;
  readonly warnings: readonly Violation[];
}

/**
 * Makes a creator's code with every assignment that the account's mode asks for, or not at all (R4).
 * Refused with every violation at once: the input's schema, R1 to R3, R5, R8, R9.
 */
export const issuePromoCode = useCase(
  'issuePromoCode',
  (transaction, deps, call, input: IssuePromoCodeInput) =>
    issuePromoCodeIn(transaction, deps, call, input),
  explainIssue,
);

/** The same inside somebody's transaction, for whoever has shown its warnings before. */
export function issueUnwarned(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  return issuePromoCodeIn(transaction, deps, call, input, false);
}

/** Half of a code of an account of both programs: what it would be if the account had the Creator program alone. */
export function issueInCreatorProgram(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  return issuePromoCodeIn(transaction, deps, call, input, true, 'CREATOR_ONLY');
}

async function issuePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeInput,
  warns = true,
  mode: ProgramMode | null = null,
): Promise<Result<PromoCodeOutcome>> {
  const standing = await existingAccount(transaction);
  const account = mode === null ? standing : { ...standing, mode };
  const now = deps.clock.now();
  const evaluation = await evaluateIssue(transaction, account, now, input, warns);
  if (evaluation.violations.length > 0) return { ok: false, violations: evaluation.violations };
  const { creator, code } = codeFrom(deps.ids, now, evaluation);
  await transaction.insertPromoCode(code, call.actor.name);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'issuePromoCode',
      subjectType: 'PromoCode',
      subjectId: code.id,
      subjectLabel: code.text,
      subjectVersion: code.version,
      changes: promoCodeCreated(code, creator.displayName, evaluation.deal?.name ?? null),
    }),
  );
  return ok({ promoCodeId: code.id, warnings: evaluation.warnings });
}

async function explainIssue(
  key: UniqueKey,
  facts: Facts,
  input: IssuePromoCodeInput,
): Promise<readonly Violation[]> {
  const creator = await facts.creator(input.creatorId);
  if (key !== 'PROMO_CODE_TEXT' || creator === null) return [];
  const owner = { kind: 'CREATOR', id: creator.id } as const;
  return (await judgeTypedText(facts, input, owner)).violations;
}

/** Builds the code of an evaluation without violations. */
export function codeFrom(ids: Ids, now: number, { judged, issue, deal }: IssueEvaluation) {
  const { creator, creatorProgram, performanceProgram, mediaSource, account } = judged;
  const owner = ownerOf(judged);
  if (issue === null || owner === null || creator?.ok !== true || !creatorProgram.ok) {
    throw new Error('an evaluation without violations lacks what it judged');
  }
  const assignments = [
    newAssignment(ids, now, creatorProgram.value, issue.creatorTerms ?? issue.terms, null),
  ];
  if (account.mode === 'PERFORMANCE_AND_CREATOR') {
    if (!performanceProgram.ok || mediaSource?.ok !== true) {
      throw new Error('an evaluation without violations lacks the media source');
    }
    assignments.push(
      newAssignment(ids, now, performanceProgram.value, issue.terms, mediaSource.value.id),
    );
  }
  const code = newPromoCode(ids, now, {
    text: issue.text,
    owner,
    dealId: deal?.id ?? null,
    ...detailsOf(issue),
    assignments,
  });
  return { creator: creator.value, code };
}
