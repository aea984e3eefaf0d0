import type {
  BulkRowOutcome,
  PromoCode,
  PromoCodeId,
  Result,
  Violation,
  ViolationCode,
} from '@creator-codes/domain';
import { askerOf } from '../../ports/actor.js';
import type { JobRow, JobRowOutcome, PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import { Turns } from '../../ports/turns.js';
import type { Facts, Transaction } from '../../ports/unit-of-work.js';
import { asSeen } from '../../spine/change.js';
import { existingAccount } from '../../spine/existing-account.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';
import { together } from '../../spine/together.js';
import type { BulkKind, Judging, Working } from '../bulk-kind.js';
import {
  codesOfRows,
  failedRow,
  plannedAtOnce,
  plannedRow,
  type CodeRow,
  type CodeWork,
  type FoundRow,
  type OnCodes,
} from './code-rows.js';
import { dryRun } from '../dry-run.js';
import { asPlanned, orNotAsPlanned, stateOf } from './written.js';

/** What a use case made of one code. */
export interface Done {
  readonly warnings: readonly Violation[];
  /** The code that took its place, if one did. */
  readonly successorId?: PromoCodeId;
}

/** What is done to each code, by the use case that does so to one. */
export type OnOne<Params> = (
  transaction: Transaction,
  working: Judging,
  code: PromoCode,
  params: Params,
  text?: string,
) => Promise<Result<Done>>;

interface KindOnCodes<Params> {
  readonly onOne: OnOne<Params>;
  /** What is said of a code on which nothing is to be done. */
  readonly same?: ViolationCode;
  /** What the plan stands on beside the account and its programs. */
  readonly standsOn?: (facts: Facts, params: Params) => Promise<unknown>;
  /** Where a row's plan is more than what the use case says. */
  readonly plan?: BulkKind['plan'];
  /** What mends rows beside decisions about them. */
  readonly mend?: BulkKind['mend'];
}

/** Does to each of many codes that exist what a use case does to one. */
export function kindOnCodes<Params extends OnCodes>(kind: KindOnCodes<Params>): BulkKind {
  return {
    standsOn: async (facts, { params }) => {
      const [account, programs, more] = await Promise.all([
        existingAccount(facts),
        facts.programs(),
        kind.standsOn?.(facts, params as Params) ?? null,
      ]);
      return JSON.stringify([
        ...[account.mode, account.optimize?.recordedAt ?? null],
        ...[programs.map(({ id, codeTracking }) => [id, codeTracking]), more],
      ]);
    },
    find: findCodes,
    plan: kind.plan ?? ((facts, working, rows) => planRows(kind, facts, working, rows)),
    mend: async (transaction, working, rows, fixing) => {
      await kind.mend?.(transaction, working, rows, fixing);
      return rows.map(({ n, input }) => ({ n, input: decided(input as CodeRow, fixing) }));
    },
    apply: (transaction, working, rows) =>
      together(rows, (row) => applied(kind.onOne, transaction, working, row)),
  };
}

async function findCodes({ deps, call, job }: Working, limit: number) {
  const { filter } = job.params as OnCodes;
  const { accountId, ownerId, actor } = call;
  const scope = { accountId, ownerId, asker: askerOf(actor), now: deps.clock.now() };
  const from = job.cursor === null ? null : [job.cursor];
  const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const request = { filter: filter ?? {}, order, page: { backward: false, limit, from } };
  const [page] = await deps.reads.promoCodes.pages(scope, [request], { id: undefined });
  const rows = page?.rows ?? [];
  return {
    inputs: rows.map(({ id }) => ({ promoCodeId: id })),
    cursor: page?.hasMore === true ? (rows.at(-1)?.id ?? null) : null,
  };
}

async function planRows<Params>(
  { onOne, same }: KindOnCodes<Params>,
  facts: Facts,
  working: Judging,
  rows: readonly JobRow[],
): Promise<readonly PlannedRow[]> {
  const turns = new Turns();
  const params = working.job.params as Params;
  return together(await codesOfRows(facts, rows), async (found) => {
    await turns.next();
    const { code } = found;
    const atOnce = plannedAtOnce(found);
    if (code === null || atOnce !== null) return atOnce ?? failedRow(found, []);
    const { outcome, code: after } = await dryRun(facts, (transaction) =>
      onOne(transaction, working, code, params),
    );
    if (!outcome.ok) {
      const isSame = outcome.violations.some((each) => each.code === same);
      return isSame
        ? plannedRow(found, 'SAME', { warnings: outcome.violations })
        : failedRow(found, outcome.violations);
    }
    const written = stateOf(after);
    if (written === null) return plannedRow(found, 'SAME');
    return plannedRow(found, 'UPDATE', {
      work: workOn(found, written),
      warnings: outcome.value.warnings,
    });
  });
}

/** What is written of a row whose plan has shown it. */
export function workOn({ code }: FoundRow, planned: string | null, text?: string): CodeWork | null {
  if (code === null) return null;
  const { id, version } = code;
  return { promoCodeId: id, version, planned, ...(text === undefined ? {} : { text }) };
}

async function applied<Params>(
  onOne: OnOne<Params>,
  transaction: Transaction,
  working: Working,
  { n, work }: PlannedRow,
): Promise<JobRowOutcome> {
  const { promoCodeId, version, planned, text } = work as CodeWork;
  const ended = (state: BulkRowOutcome, errors: readonly Violation[], id = promoCodeId) => ({
    ...{ n, state, promoCodeId: id, errors },
  });
  const seen = asSeen(await transaction.promoCode(promoCodeId), 'promoCodeId', version);
  if (!seen.ok) return ended('CHANGED', seen.violations);
  const params = working.job.params as Params;
  const guarded = asPlanned(transaction, planned);
  // Of two codes that would meet, the second is refused.
  const outcome = await refusedOnOverlap(() =>
    orNotAsPlanned(() => onOne(guarded, working, seen.value, params, text)),
  );
  return outcome.ok
    ? ended('DONE', [], outcome.value.successorId)
    : ended('CHANGED', outcome.violations);
}

/** The row as people have decided. */
function decided(row: CodeRow, { fix, text }: RowFixing): CodeRow {
  switch (fix) {
    case 'TEXT':
      return text === null ? row : { ...row, text };
    case 'NEXT_FREE_TEXT':
      return { promoCodeId: row.promoCodeId, mayUseOtherText: true };
    case 'LEAVE_OUT':
      return { ...row, isLeftOut: true };
    case 'AS_PLANNED':
      return { promoCodeId: row.promoCodeId };
    default:
      return row;
  }
}
