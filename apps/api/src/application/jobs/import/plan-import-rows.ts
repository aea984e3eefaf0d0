import {
  layoutOf,
  ok,
  placesForPeople,
  readImpactRow,
  readPromoCodeRow,
  violation,
  waitOf,
  type Account,
  type AnyColumn,
  type DealId,
  type FileLayout,
  type OwnerReference,
  type PromoCodeRow,
  type RowAnswer,
  type RowPlan,
} from '@creator-codes/domain';
import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import type { Judging } from '../bulk-kind.js';
import { stateOf } from '../codes/written.js';
import { waitDaysOf } from '../issue/waiting-row.js';
import { dryRun } from '../dry-run.js';
import { JobRefused } from '../job-refused.js';
import { answersOf, columnOfViolation, unknownIdsOf } from './answers.js';
import { cellsOf, mendedRows } from './cells.js';
import type { ImportParams, ImportRow } from './import-rows.js';
import { inTurns } from './in-turns.js';
import { mayWait } from './may-wait.js';
import { readImpact } from './read-impact.js';
import { readOurs } from './read-ours.js';
import { References } from './references.js';
import {
  faultAt,
  unknownFirst,
  type ColumnFault,
  type WantedCode,
  type WantedRestriction,
} from './wanted.js';
import { doImportWork, type ImportWork, type PlannedImportWork } from './work.js';
import { workForRestriction } from './work-for-restriction.js';
import { workForCode, workForNew, type WorkOrFaults } from './work-for.js';

/** What the rows of a slice have in common. */
interface Shared {
  readonly facts: Facts;
  readonly working: Judging;
  readonly account: Account;
  readonly layout: FileLayout;
  readonly references: References;
  /** Where the columns stand that files have for people. */
  readonly names: ReadonlyMap<AnyColumn, number>;
}

/** A row as it was read: what is wrong with its cells, or what they say. */
type Read =
  | { readonly ours: PromoCodeRow }
  | { readonly impact: Parameters<typeof readImpact>[1] }
  | { readonly answers: readonly RowAnswer[] };

/** Judges rows by the very use cases that would write them. */
export async function planImportRows(
  facts: Facts,
  working: Judging,
  rows: readonly JobRow[],
  dealCalled: (name: string) => Promise<readonly DealId[]>,
): Promise<readonly PlannedRow[]> {
  const { mapping, headers } = working.job.params as ImportParams;
  const layout = layoutOf(mapping, headers);
  if (!layout.ok) throw new JobRefused('PLAN_STALE');
  const read = rows.map(({ input }) => readRow(layout.value, input as ImportRow));
  const keys = read.map(keyOf);
  const shared: Shared = {
    ...{ facts, working, layout: layout.value },
    names: placesForPeople(mapping.kind, mapping.format, headers),
    account: await existingAccount(facts),
    references: await References.of(facts, read.map(ownerIn), dealCalled),
  };
  const before = await facts.textsInPlan(working.job.id, [
    ...new Set(keys.filter((key) => key !== null)),
  ]);
  return inTurns(
    rows.map((row, place) => ({ row, read: read[place], key: keys[place] ?? null })),
    before.keys(),
    ({ row, read: one, key }, isTaken) => planRow(shared, row, one, { key, isTaken }),
  );
}

function readRow(layout: FileLayout, input: ImportRow): Read {
  const as = mendedRows(ok(layout), input);
  if (layout.mapping.format === 'OURS') {
    const [row] = as;
    const outcome = readPromoCodeRow(layout, row === undefined ? [] : cellsOf(row));
    if (outcome.ok) return { ours: outcome.row };
    return { answers: answersOf(layout, as, outcome.faults.map(asColumnFault)) };
  }
  const outcomes = as.map((row) => ({
    line: row[0],
    outcome: readImpactRow(layout, cellsOf(row)),
  }));
  const faults = outcomes.flatMap(({ line, outcome }) =>
    outcome.ok ? [] : outcome.faults.map((each) => ({ ...asColumnFault(each), line })),
  );
  if (faults.length > 0) return { answers: answersOf(layout, as, faults) };
  return {
    impact: outcomes.flatMap(({ line, outcome }) =>
      outcome.ok ? [{ line, row: outcome.row }] : [],
    ),
  };
}

function asColumnFault({
  column,
  violation: objection,
}: Pick<RowAnswer, 'column' | 'violation'>): ColumnFault {
  return { column: column ?? 'text', violation: objection, line: null };
}

function ownerIn(read: Read): OwnerReference | undefined {
  return 'ours' in read ? read.ours.owner : undefined;
}

/** Rows with the same key are of the same code. */
function keyOf(read: Read): string | null {
  const row = 'ours' in read ? read.ours : 'impact' in read ? read.impact[0]?.row : undefined;
  if (row === undefined) return null;
  return row.normalForm ?? `RE ${row.text}`.slice(0, 300);
}

async function planRow(
  shared: Shared,
  row: JobRow,
  read: Read | undefined,
  { key, isTaken }: { readonly key: string | null; readonly isTaken: boolean },
): Promise<PlannedRow> {
  const { facts, layout, references } = shared;
  const input = row.input as ImportRow;
  const label = labelOf(layout, input);
  const base = {
    ...{ n: row.n, input: row.input, creatorId: null, promoCodeId: null, label, text: null },
    ...{ textKey: null, work: null, errors: [], warnings: [], answers: [], changes: [] },
    line: input.rows[0]?.[0] ?? null,
  };
  const failed = (answers: readonly RowAnswer[]): PlannedRow => ({
    ...{ ...base, state: 'ERROR', answers },
    errors: answers.map((answer) => answer.violation),
  });
  const said = mendedRows(ok(layout), input);
  const faulty = (faults: readonly ColumnFault[]): PlannedRow => ({
    ...failed(answersOf(layout, said, unknownFirst(faults))),
    unknownIds: unknownIdsOf(layout, shared.names, said, faults),
  });
  if (input.isLeftOut === true) return { ...base, state: 'SAME' };
  if (read === undefined || 'answers' in read) return failed(read?.answers ?? []);
  if (isTaken) {
    return faulty([faultAt('text', violation('TEXT_TWICE_IN_PLAN', [], { text: label }))]);
  }
  const wanted =
    'ours' in read
      ? await readOurs(references, layout, read.ours)
      : await readImpact(references, read.impact);
  if (isFaults(wanted)) return faulty(wanted);
  const kept = { ...base, text: wanted.text, textKey: key };
  const now = shared.working.deps.clock.now();
  if (!('terms' in wanted)) {
    const restriction = await workForRestriction(facts, wanted, now);
    if ('faults' in restriction) return faulty(restriction.faults);
    if (restriction.work === null) return { ...kept, state: 'SAME' };
    return tried(shared, kept, restriction.work, []);
  }
  const holder =
    wanted.normalForm === null
      ? await facts.patternHolder(wanted.text)
      : await facts.textHolder(wanted.normalForm);
  const code = holder === null ? null : await facts.promoCode(holder.promoCodeId);
  const found: WorkOrFaults =
    holder === null || code === null
      ? workForNew(shared.account, layout, wanted)
      : workForCode(shared.account, layout, wanted, { code, holder, now });
  const whose = code?.owner ?? wanted.owner;
  const about = {
    ...{ ...kept, promoCodeId: code?.id ?? null },
    creatorId: whose?.kind === 'CREATOR' ? whose.id : null,
  };
  if ('faults' in found) return { ...faulty(found.faults), creatorId: about.creatorId };
  if (found.work === null) return { ...about, state: 'SAME' };
  return tried(shared, about, found.work, found.assignments);
}

function isFaults(
  wanted: WantedCode | WantedRestriction | readonly ColumnFault[],
): wanted is readonly ColumnFault[] {
  return Array.isArray(wanted);
}

/** What the use case would come to, which is what the row is planned to. */
async function tried(
  { facts, working, layout, account }: Shared,
  about: Omit<PlannedRow, 'state'>,
  work: ImportWork,
  assignments: Extract<WorkOrFaults, { readonly work: unknown }>['assignments'],
): Promise<PlannedRow> {
  const { deps, call } = working;
  const { outcome, changes, last } = await dryRun(facts, (transaction) =>
    doImportWork(transaction, deps, call, work),
  );
  if (!outcome.ok) {
    const { violations } = outcome;
    if (mayWait(working, about, work) && waitOf(violations) !== null) {
      const waitDays = waitDaysOf(working.job.params as ImportParams, about.input as ImportRow);
      return { ...about, state: 'WAITING', work, warnings: violations, waitDays };
    }
    const terms = account.mode === 'CREATOR_ONLY' ? 'CREATOR' : (assignments[0] ?? 'PERFORMANCE');
    const faults = violations.map((each): ColumnFault => {
      const column = columnOfViolation(layout, each, { terms, assignments });
      return { column, violation: { ...each, path: [column] }, line: null };
    });
    const rows = mendedRows(ok(layout), about.input as ImportRow);
    const answers = answersOf(layout, rows, faults);
    // The work tells in which programs its creator lacks something.
    return { ...about, state: 'ERROR', textKey: null, work, errors: violations, answers };
  }
  const isChange = work.does === 'CHANGE' || work.does === 'CHANGE_RESTRICTION';
  const state: RowPlan = !isChange ? 'READY' : changes.length === 0 ? 'SAME' : 'UPDATE';
  const { warnings } = outcome.value;
  const planned: PlannedImportWork | null =
    state === 'SAME' ? null : { ...work, planned: stateOf(last) };
  return { ...about, state, work: planned, warnings, changes };
}

/** The code as the file writes it. */
function labelOf({ places }: FileLayout, { rows, text }: ImportRow): string {
  const place = places.get('text')?.index ?? 0;
  return text ?? rows[0]?.[1][place] ?? '';
}
