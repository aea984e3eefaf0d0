import {
  layoutOf,
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
import { cellsOf } from '../import/cells.js';
import type { ImportRow } from '../import/import-rows.js';
import { References } from '../import/references.js';
import { faultAt, type ColumnFault } from '../import/wanted.js';
import { JobRefused } from '../job-refused.js';
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

function readRow(layout: FileLayout, { rows: [row] }: ImportRow): Read {
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
  const before = await facts.textsInPlan(
    working.job.id,
    keys.filter((key) => key !== null),
  );
  const known = judged.flatMap((each) => each?.creator?.id ?? []);
  const others = new Map<string, { readonly n: number; readonly changes: boolean }>(
    [...(await facts.creatorsInPlan(working.job.id, known))].map(([id, n]) => [
      id,
      { n, changes: false },
    ]),
  );
  const seen = new Map<string, number>();
  return rows.map((row, place): PlannedRow => {
    const one = read[place];
    const input = inputs[place] ?? { rows: [] };
    const each = judged[place] ?? null;
    const key = keys[place] ?? null;
    const line = input.rows[0]?.[0] ?? null;
    const base = {
      ...{ n: row.n, input: row.input, creatorId: each?.creator?.id ?? null, promoCodeId: null },
      ...{
        label: labelOf(judging.layout, input, each),
        text: null,
        textKey: null,
        work: null,
        line,
      },
      ...{ errors: [], warnings: [], answers: [], changes: [] },
    };
    const faulty = (faults: readonly ColumnFault[]): PlannedRow => {
      const answers = answersOf(judging.layout, input.rows, faults);
      return { ...base, state: 'ERROR', answers, errors: answers.map((a) => a.violation) };
    };
    if (input.isLeftOut === true) return { ...base, state: 'SAME' };
    if (one === undefined || 'faults' in one) return faulty(one?.faults ?? []);
    if (each === null || each.faults.length > 0) return faulty(each?.faults ?? []);
    const first = twiceOf(row.n, each, key, { before, seen, others });
    if (first !== null) {
      return faulty([faultAt('displayName', violation('ROW_TWICE', [], { row: first }))]);
    }
    if (key !== null) seen.set(key, row.n);
    const { creator } = each;
    if (creator !== null && !others.has(creator.id)) {
      others.set(creator.id, { n: row.n, changes: isChanged(each) });
    }
    const { work, changes } = each;
    const kept = { ...base, textKey: key, changes };
    if (work === null) return { ...kept, state: 'SAME' };
    return { ...kept, work, state: work.creation === null ? 'UPDATE' : 'READY' };
  });
}

/**
 * The row before it that is about the same creator in the same program, or says something else of the creator: one of
 * the two would undo what the other does.
 */
function twiceOf(
  n: number,
  judged: JudgedRow,
  key: string | null,
  {
    before,
    seen,
    others,
  }: {
    readonly before: ReadonlyMap<string, number>;
    readonly seen: ReadonlyMap<string, number>;
    readonly others: ReadonlyMap<string, { readonly n: number; readonly changes: boolean }>;
  },
): number | null {
  const { creator } = judged;
  const same = key === null ? undefined : (before.get(key) ?? seen.get(key));
  if (same !== undefined && same !== n) return same;
  const other = creator === null ? undefined : others.get(creator.id);
  if (other === undefined || other.n === n) return null;
  return other.changes || isChanged(judged) ? other.n : null;
}

function isChanged({ work }: JudgedRow): boolean {
  return work !== null && work.change !== null;
}

/** Rows with the same key are about the same creator in the same program; null where nothing says who it is. */
function keyOf({ creator, program }: JudgedRow, row: CreatorRow): string | null {
  if (creator !== null) return `${creator.id} ${program?.id ?? ''}`;
  const [externalId] = row.externalIds ?? [];
  const [profile] = row.profiles ?? [];
  const said =
    externalId === undefined
      ? (row.email ?? (profile === undefined ? null : `${profile.platform} ${profile.handle}`))
      : `${externalId.system} ${externalId.id}`;
  return said?.toLowerCase().slice(0, 300) ?? null;
}

/** The creator as the file writes them, whether it can be read or not. */
function labelOf(
  { places }: FileLayout,
  { rows: [row] }: ImportRow,
  judged: JudgedRow | null,
): string {
  const cell = (column: 'displayName' | 'email') => row?.[1][places.get(column)?.index ?? -1] ?? '';
  return cell('displayName') || judged?.creator?.displayName || cell('email');
}
