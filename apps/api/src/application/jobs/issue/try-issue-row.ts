import { waitAmong, type Result } from '@creator-codes/domain';
import type { IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import { issuePromoCode, type PromoCodeOutcome } from '../../codes/issue-promo-code.js';
import type { BulkJobRecord, PlannedRow } from '../../ports/bulk-jobs.js';
import type { Dependencies, Transaction } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';
import { callOf } from '../acting.js';
import type { IssueParams, IssueRow, IssueWork } from './issue-rows.js';
import { planIssueRows } from './plan-issue-rows.js';
import { notDone, type TryRow } from './waiting-outcome.js';

/** Issues the code of a row of a template, with a text that is free now. */
export const tryIssueRow: TryRow = async (transaction, deps, job, row) => {
  const { state, warnings, errors, work } = await plannedNow(transaction, deps, job, row);
  // Its text matters when everything else is there.
  const wait = waitAmong([...errors, ...warnings]);
  if (wait !== null) return { wait };
  if (state === 'SAME') return { state: 'SKIPPED', errors: warnings };
  if (state === 'ERROR') return notDone(...errors);
  // It is as it was judged a moment ago, in this transaction.
  const issued = await issue(transaction, deps, job, inputOf(work as IssueWork));
  if (!issued.ok) return notDone(...issued.violations);
  return { state: 'DONE', errors: [], promoCodeId: issued.value.promoCodeId };
};

/**
 * The row as it is judged now: with the text that the plan shows, else with the next that is free where the plan allows
 * that.
 */
async function plannedNow(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  row: PlannedRow,
): Promise<PlannedRow> {
  // Its own text is its own to keep.
  await transaction.updateRowPlans(job.id, [{ ...row, textKey: null }]);
  const input = row.input as IssueRow;
  const shown = row.text === null ? input : { ...input, text: row.text };
  const first = await judged(transaction, deps, job, { ...row, input: shown });
  const { mayUseOtherText } = job.params as IssueParams;
  const mayBeOther =
    first.state === 'ERROR' &&
    input.text === undefined &&
    (input.mayUseOtherText ?? mayUseOtherText);
  const now = mayBeOther ? await judged(transaction, deps, job, row) : first;
  // What was planned of the row is that it waits, whatever comes of it.
  const { errors, warnings } = now;
  const told = {
    ...now,
    input,
    state: 'WAITING',
    errors: [],
    warnings: [...errors, ...warnings],
  } as const;
  await transaction.updateRowPlans(job.id, [told]);
  return now;
}

async function judged(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  row: PlannedRow,
): Promise<PlannedRow> {
  const account = await existingAccount(transaction);
  const working = { deps, call: callOf(account.id, job), job };
  const [planned = row] = await planIssueRows(transaction, working, [row]);
  return planned;
}

function inputOf({ planned: _planned, ...input }: IssueWork): IssuePromoCodeInput {
  return input;
}

async function issue(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  work: IssuePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const account = await existingAccount(transaction);
  const call = callOf(account.id, job);
  return refusedOnOverlap(() => issuePromoCode.in(transaction, deps, call, work));
}
