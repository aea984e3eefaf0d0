import { PROGRAM_KINDS, type ProgramKind } from '../program/program.js';
import type { MatchType } from '../promo-code/match-type.js';
import { violation, type Violation } from '../shared/violation.js';
import type { ImpactColumn } from './columns/impact-columns.js';
import type { ImpactRow } from './read-impact-row.js';
import type { FileReference } from './references.js';

/** A row with its number in the file, by which people find it. */
export interface NumberedImpactRow {
  readonly line: number;
  readonly row: ImpactRow;
}

/** One row of a code: its place in a program, with who holds it there. */
export interface JoinedAssignment extends NumberedImpactRow {
  readonly programKind: ProgramKind;
}

/** A code of one or two rows. In an account of both programs a creator's with one alone is half-made. */
export interface JoinedCode {
  /** All rows that it comes from, those that say the same again too. */
  readonly lines: readonly number[];
  /** Rows of the same text that name no program of ours: without them the code may be half of what is meant. */
  readonly linesInError: readonly number[];
  readonly text: string;
  readonly normalForm: string | null;
  readonly matchType: MatchType;
  readonly deal?: FileReference | null;
  /** The one in the Creator program first. */
  readonly assignments: readonly JoinedAssignment[];
}

/** A text that nobody gets, with its window. */
export interface JoinedRestriction extends NumberedImpactRow {
  readonly lines: readonly number[];
}

/** What is wrong with a row beside the others. */
export interface JoinFault {
  readonly line: number;
  readonly column: ImpactColumn;
  readonly violation: Violation;
}

/** What impact.com's rows come to. */
export interface JoinedImpactRows {
  readonly codes: readonly JoinedCode[];
  readonly restrictions: readonly JoinedRestriction[];
  readonly faults: readonly JoinFault[];
}

type ProgramKindOf = (program: FileReference) => ProgramKind | null;

/**
 * Joins the rows of one text: its place in the Performance program and that in the Creator program are one code. Rows
 * that say the same are one. Rows that contradict each other are all refused, each naming another: which of them is
 * right nobody can say.
 * @param programKindOf of which kind a program is; null if we have none of that id
 */
export function joinImpactRows(
  rows: readonly NumberedImpactRow[],
  programKindOf: ProgramKindOf,
): JoinedImpactRows {
  const joined = { codes: [], restrictions: [], faults: [] } as {
    codes: JoinedCode[];
    restrictions: JoinedRestriction[];
    faults: JoinFault[];
  };
  for (const group of groupedBy(rows, keyOf)) {
    const lines = group.map(({ line }) => line);
    // Of rows that say the same the first stands for all.
    const different = groupedBy(group, saysOf).flatMap((same) => same.slice(0, 1));
    const [first] = different;
    const clash = clashOf(different, programKindOf);
    if (first === undefined) continue;
    if (clash !== null) joined.faults.push(...clashFaults(group, clash));
    else if (first.row.type === 'RESTRICTED') joined.restrictions.push({ ...first, lines });
    else joinCode(group, different, programKindOf, joined);
  }
  return { ...joined, faults: joined.faults.sort((a, b) => a.line - b.line) };
}

/** Rows with the same key are about the same code. */
function keyOf({ row: { matchType, normalForm, text } }: NumberedImpactRow): string {
  return `${matchType} ${normalForm ?? text}`;
}

/** What a row says, whatever the capitals of its code; a restricted text is everywhere, whatever its program. */
function saysOf({ row }: NumberedImpactRow): string {
  const { text, normalForm, program, ...others } = row;
  const where = row.type === 'RESTRICTED' ? null : program;
  return JSON.stringify([normalForm ?? text, where, others]);
}

function groupedBy(
  rows: readonly NumberedImpactRow[],
  keyOfRow: (row: NumberedImpactRow) => string,
): readonly (readonly NumberedImpactRow[])[] {
  const groups = new Map<string, NumberedImpactRow[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Two rows of one text that cannot both be right, and where they show it. */
interface Clash {
  readonly column: ImpactColumn;
  readonly one: number;
  readonly other: number;
}

function clashOf(
  different: readonly NumberedImpactRow[],
  programKindOf: ProgramKindOf,
): Clash | null {
  const [first, second] = different;
  if (first === undefined || second === undefined) return null;
  const isRestricted = first.row.type === 'RESTRICTED';
  const otherType = different.find(({ row }) => row.type !== first.row.type);
  if (otherType !== undefined) return clash('type', first, otherType);
  if (isRestricted) return clash('startAt', first, second);
  const inKind = new Map<ProgramKind, NumberedImpactRow>();
  let withDeal: NumberedImpactRow | null = null;
  for (const each of different) {
    const kind = programKindOf(each.row.program);
    const before = kind === null ? undefined : inKind.get(kind);
    if (before !== undefined) return clash('programId', before, each);
    if (kind !== null) inKind.set(kind, each);
    if (each.row.deal === undefined || each.row.deal === null) continue;
    if (withDeal !== null && JSON.stringify(withDeal.row.deal) !== JSON.stringify(each.row.deal)) {
      return clash('dealId', withDeal, each);
    }
    withDeal = each;
  }
  return null;
}

function clash(column: ImpactColumn, one: NumberedImpactRow, other: NumberedImpactRow): Clash {
  return { column, one: one.line, other: other.line };
}

function clashFaults(group: readonly NumberedImpactRow[], { column, one, other }: Clash) {
  return group.map(({ line }): JoinFault => {
    const against = line === one ? other : one;
    return { line, column, violation: violation('ROWS_DISAGREE', [column], { line: against }) };
  });
}

function joinCode(
  group: readonly NumberedImpactRow[],
  different: readonly NumberedImpactRow[],
  programKindOf: ProgramKindOf,
  joined: { readonly codes: JoinedCode[]; readonly faults: JoinFault[] },
): void {
  const unknown = group.filter(({ row }) => programKindOf(row.program) === null);
  const known = group.filter(({ row }) => programKindOf(row.program) !== null);
  for (const { line, row } of unknown) {
    const value = row.program.externalId?.id ?? row.program.id ?? '';
    const objection = violation('REFERENCE_UNKNOWN', ['programId'], { value });
    joined.faults.push({ line, column: 'programId', violation: objection });
  }
  const assignments = PROGRAM_KINDS.flatMap((programKind) =>
    different
      .filter(({ row }) => programKindOf(row.program) === programKind)
      .map((each): JoinedAssignment => ({ ...each, programKind })),
  );
  const [first] = assignments;
  if (first === undefined) return;
  const { text, normalForm, matchType } = first.row;
  const deals = assignments.map(({ row }) => row.deal).filter((deal) => deal !== undefined);
  const deal = deals.find((each) => each !== null) ?? deals[0];
  joined.codes.push({
    lines: known.map(({ line }) => line),
    linesInError: unknown.map(({ line }) => line),
    ...{ text, normalForm, matchType },
    ...(deal === undefined ? {} : { deal }),
    assignments,
  });
}
