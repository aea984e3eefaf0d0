import {
  layoutOf,
  ok,
  readCreatorRow,
  violation,
  type CreatorRow,
  type FileLayout,
} from '@creator-codes/domain';
import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import { Turns } from '../../ports/turns.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';
import type { Judging } from '../bulk-kind.js';
import { answersOf } from '../import/answers.js';
import { cellsOf, mendedRows } from '../import/cells.js';
import type { ImportRow } from '../import/import-rows.js';
import { References } from '../import/references.js';
import { faultAt, type ColumnFault } from '../import/wanted.js';
import { JobRefused } from '../job-refused.js';
import { keyOf, RowsAlike } from './rows-alike.js';
import { judgeCreatorRow, type JudgedRow, type JudgingRow } from './judge-row.js';
import type { CreatorImportParams } from './plan-creator-import.js';
import { calledIn } from './who-is-meant.js';

type Read = { readonly row: CreatorRow } | { readonly faults: readonly ColumnFault[] };

/** With what all rows of a slice are judged, and what each says. */
export async function readingRows(
  facts: Facts,
  { deps, call, job }: Judging,
  rows: readonly ImportRow[],
): Promise<{ readonly judging: JudgingRow; readonly read: readonly Read[] }> {
  const { mapping, headers, invites } = job.params as CreatorImportParams;
  const layout = layoutOf(mapping, headers);
  if (!layout.ok) throw new JobRefused('PLAN_STALE');
  const read = rows.map((row) => readRow(layout.value, row));
  const called = read.flatMap((each) => ('row' in each ? calledIn(each.row) : []));
  const references = await References.of(facts, called, () => Promise.resolve([]));
  return { judging: { facts, deps, call, layout: layout.value, references, invites }, read };
}

function readRow(layout: FileLayout, input: ImportRow): Read {
  const [row] = mendedRows(ok(layout), input);
  const outcome = readCreatorRow(layout, row === undefined ? [] : cellsOf(row));
  if (outcome.ok) return { row: outcome.row };
  return {
    faults: outcome.faults.map(({ column, violation: objection }) =>
      faultAt(column ?? 'displayName', objection),
    ),
  };
}

/** Judges rows; of those about the same creator in the same program the first counts. */
export async function planCreatorRows(
  facts: Facts,
  working: Judging,
  rows: readonly JobRow[],
): Promise<readonly PlannedRow[]> {
  const inputs = rows.map(({ input }) => input as ImportRow);
  const { judging, read } = await readingRows(facts, working, inputs);
  const turns = new Turns();
  const judged = await together(read, async (each): Promise<JudgedRow | null> => {
    await turns.next();
    return 'row' in each ? judgeCreatorRow(judging, each.row) : null;
  });
  const keys = judged.map((each, place) => {
    const one = read[place];
    return each === null || one === undefined || !('row' in one) ? null : keyOf(each, one.row);
  });
  const alike = await RowsAlike.of(facts, working.job.id, rows, judged, keys);
  const planned: PlannedRow[] = [];
  for (const [place, row] of rows.entries()) {
    const about = { judged: judged[place] ?? null, key: keys[place] ?? null, read: read[place] };
    planned.push(await plannedRow(judging, alike, row, about));
  }
  return planned;
}

interface About {
  readonly judged: JudgedRow | null;
  readonly key: string | null;
  readonly read: Read | undefined;
}

async function plannedRow(
  { layout }: JudgingRow,
  alike: RowsAlike,
  { n, input: stored }: JobRow,
  { judged, key, read }: About,
): Promise<PlannedRow> {
  const input = stored as ImportRow;
  const label = labelOf(layout, input, judged);
  const base = {
    ...{ n, input, creatorId: judged?.creator?.id ?? null, promoCodeId: null, label, text: null },
    ...{ textKey: null, work: null, errors: [], warnings: [], answers: [], changes: [] },
    line: input.rows[0]?.[0] ?? null,
  };
  const faulty = (faults: readonly ColumnFault[]): PlannedRow => {
    const answers = answersOf(layout, mendedRows(ok(layout), input), faults);
    return {
      ...{ ...base, creatorId: null, state: 'ERROR', answers },
      errors: answers.map((answer) => answer.violation),
    };
  };
  // It stands for nobody: another row about them counts.
  const forNobody = { ...base, creatorId: null };
  if (input.isLeftOut === true) return { ...forNobody, state: 'SAME' };
  if (read === undefined || 'faults' in read) return faulty(read?.faults ?? []);
  if (judged === null || judged.faults.length > 0) return faulty(judged?.faults ?? []);
  const line = await alike.lineBefore(n, judged, key);
  if (line !== null)
    return faulty([faultAt('displayName', violation('ROW_TWICE', [], { row: line }))]);
  const { work, changes } = judged;
  const kept = { ...base, textKey: key, changes };
  if (work === null) return { ...kept, state: 'SAME' };
  return { ...kept, work, state: work.creation === null ? 'UPDATE' : 'READY' };
}

/** The creator as the file writes them, whether it can be read or not. */
function labelOf(layout: FileLayout, input: ImportRow, judged: JudgedRow | null): string {
  const { places } = layout;
  const [row] = mendedRows(ok(layout), input);
  const cell = (column: 'displayName' | 'email') => row?.[1][places.get(column)?.index ?? -1] ?? '';
  return cell('displayName') || judged?.creator?.displayName || cell('email');
}
