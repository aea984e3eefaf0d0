import {
  dealDatesWarnings,
  judgeProcedure,
  parseIssuePromoCode,
  procedureOf,
  promoCodeWarnings,
  readinessViolations,
  startViolations,
  termsInDeal,
  type Account,
  type Deal,
  type Instant,
  type IssuePromoCode,
  type ProcedureFacts,
  type PromoCodeDetailsInput,
  type PromoCodeOwner,
  type Terms,
  type TypedText,
  type Violation,
} from '@creator-codes/domain';
import type { Idempotent } from '../spine/mutate.js';
import type { Facts } from '../ports/unit-of-work.js';
import { loadProcedureFacts, type ProcedureSubject } from './procedure-facts.js';
import { chooseDeal } from './promo-code-rules.js';
import { judgeTypedText } from './text-rules.js';

/** Terms as the API hands them over: instants in UTC milliseconds. */
export interface TermsInput {
  readonly creditPolicy: string;
  readonly startAt?: Instant | null | undefined;
  readonly endAt?: Instant | null | undefined;
  readonly timeZone: string;
}

/** The input of `issuePromoCode`. */
export interface IssuePromoCodeInput
  extends ProcedureSubject, PromoCodeDetailsInput, TypedText, Idempotent {
  readonly text: string;
  readonly terms: TermsInput;
  readonly creatorTerms?: TermsInput | null | undefined;
  readonly dealId?: string | null | undefined;
}

export interface IssueEvaluation {
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly judged: ProcedureFacts;
  /** Set where the input could be read. */
  readonly issue: IssuePromoCode | null;
  readonly deal: Deal | null;
}

/**
 * Judges the input of `issuePromoCode` by every rule at once: its schema, R1 to R3 through the account's
 * procedure, R5, R7 and R9. The mutation and its dry run both call this.
 * @param warns false where nobody reads warnings of the text, which take long to find
 */
export async function evaluateIssue(
  facts: Facts,
  account: Account,
  now: Instant,
  { idempotencyKey: _key, ...input }: IssuePromoCodeInput,
  warns = true,
): Promise<IssueEvaluation> {
  const parsed = parseIssuePromoCode(account.mode, input);
  const judged = await loadProcedureFacts(facts, account, now, input);
  const readiness = judgeProcedure(procedureOf(account.mode), judged);
  const { deal, violations: dealViolations } = await chooseDeal(
    facts,
    input.dealId,
    judged.creatorProgram,
  );
  const issue = parsed.ok ? issueInDeal(parsed.value, deal, now) : null;
  const terms = issue === null ? [] : termsByField(issue);
  const assignments = terms.map((each) => each.terms);
  const text = await judgeTypedText(facts, input, ownerOf(judged), { assignments, warns });
  const violations = [
    ...readinessViolations(readiness),
    ...(parsed.ok ? [] : parsed.violations),
    ...text.violations,
    ...dealViolations,
  ];
  if (!parsed.ok) return { violations, warnings: [], judged, issue, deal };
  const warnings = [
    ...text.warnings,
    ...dealDatesWarnings(termsByField(parsed.value), deal, now),
    ...promoCodeWarnings({
      now,
      terms,
      deal,
      contractEnd: judged.membership?.contractEnd ?? null,
    }),
  ];
  const outside = terms.flatMap((each) =>
    startViolations(judged, each.terms, [each.field, 'startAt']),
  );
  return { violations: [...violations, ...outside], warnings, judged, issue, deal };
}

/** Under the dates of a deal that its codes follow. */
function issueInDeal(issue: IssuePromoCode, deal: Deal | null, now: Instant): IssuePromoCode {
  const { terms, creatorTerms } = issue;
  return {
    ...issue,
    terms: termsInDeal(terms, deal, now),
    creatorTerms: creatorTerms === null ? null : termsInDeal(creatorTerms, deal, now),
  };
}

/** The terms of the assignments that a new code would have, each with its field of the input. */
function termsByField({
  terms,
  creatorTerms,
}: IssuePromoCode): readonly { readonly field: string; readonly terms: Terms }[] {
  return [
    { field: 'terms', terms },
    ...(creatorTerms === null ? [] : [{ field: 'creatorTerms', terms: creatorTerms }]),
  ];
}

/** The creator that the code would belong to, once it is known to exist. */
export function ownerOf(judged: ProcedureFacts): PromoCodeOwner | null {
  return judged.creator?.ok === true ? { kind: 'CREATOR', id: judged.creator.value.id } : null;
}
