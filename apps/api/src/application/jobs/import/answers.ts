import {
  distinctUnknownIds,
  rowAnswerOf,
  shownText,
  storedExternalSystem,
  termsColumnOf,
  type AnyColumn,
  type FileLayout,
  type ProgramKind,
  type RowAnswer,
  type UnknownId,
  type UnknownIdKind,
  type Violation,
} from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';
import type { ColumnFault } from './wanted.js';

/** What is wrong with a row, at the cells of the file. */
export function answersOf(
  layout: FileLayout,
  rows: readonly StoredRow[],
  faults: readonly ColumnFault[],
): readonly RowAnswer[] {
  return faults.map(({ column, violation, line }) => {
    const row = rows.find(([at]) => at === line) ?? rows[0];
    const place = layout.places.get(column);
    const text = place === undefined ? undefined : row?.[1][place.index];
    return rowAnswerOf(row?.[0] ?? 0, {
      ...{ column, violation },
      header: place?.header ?? null,
      value: text === undefined || text === '' ? null : shownText(text),
    });
  });
}

/** Where things have their names that are named by ids: in our files, and in impact.com's. */
const NAMES: Readonly<Partial<Record<UnknownIdKind, readonly AnyColumn[]>>> = {
  PROGRAM: ['program'],
  DEAL: ['deal'],
};
const OWNER_NAMES: readonly AnyColumn[] = ['owner', 'media'];

/**
 * The ids of a row that nobody knows, each with what the file calls the same.
 * @param names where the columns stand that files have for people
 */
export function unknownIdsOf(
  { places }: FileLayout,
  names: ReadonlyMap<AnyColumn, number>,
  rows: readonly StoredRow[],
  faults: readonly ColumnFault[],
): readonly UnknownId[] {
  const ids = faults.flatMap(({ unknown, line }): UnknownId[] => {
    if (unknown === undefined) return [];
    const { kind, externalId } = unknown;
    const row = rows.find(([at]) => at === line) ?? rows[0];
    const called = (NAMES[kind] ?? OWNER_NAMES).map(
      (column) => row?.[1][names.get(column) ?? places.get(column)?.index ?? -1]?.trim() ?? '',
    );
    const name = called.find((each) => each !== '' && each !== externalId.id);
    const system = storedExternalSystem(externalId.system) ?? externalId.system;
    return [{ kind, system, id: externalId.id, name: name === undefined ? null : shownText(name) }];
  });
  return distinctUnknownIds(ids);
}

/**
 * In which column something stands that a use case objects to.
 * @param of the program that its terms are of
 */
export function columnOfViolation(
  { mapping, places }: FileLayout,
  { path }: Violation,
  of: { readonly terms: ProgramKind; readonly assignments: readonly ProgramKind[] },
): AnyColumn {
  const [first = '', second = ''] = path;
  const isImpact = mapping.format === 'IMPACT';
  const one = (...columns: readonly AnyColumn[]) =>
    columns.find((column) => places.has(column)) ?? columns[0] ?? 'text';
  const kind =
    first === 'creatorTerms'
      ? 'CREATOR'
      : first === 'assignments'
        ? (of.assignments[Number(second)] ?? of.terms)
        : of.terms;
  switch (first) {
    case 'terms':
    case 'creatorTerms':
    case 'assignments': {
      const field = path.at(-1) ?? '';
      return isImpact ? (IMPACT_TERMS[field] ?? 'programId') : oursTerms(kind, field);
    }
    case 'dealId':
      return isImpact ? one('dealId', 'deal') : one('dealId', 'dealExternalId', 'deal');
    case 'creatorProgramId':
      return isImpact ? 'programId' : one(...programColumns('CREATOR'));
    case 'performanceProgramId':
    case 'programId':
      return isImpact ? 'programId' : one(...programColumns('PERFORMANCE'));
    case 'creatorId':
    case 'performancePartnerId':
    case 'mediaSourceId':
      return isImpact ? 'mediaId' : one('ownerId', 'ownerExternalId', 'ownerEmail', 'ownerProfile');
    // Of a text that nobody is to get.
    case 'startAt':
    case 'endAt':
    case 'comments':
    case 'purpose':
    case 'internalNote':
    case 'notificationEmail':
      return first;
    default:
      return 'text';
  }
}

const IMPACT_TERMS: Readonly<Record<string, AnyColumn>> = {
  creditPolicy: 'creditRule',
  startAt: 'startAt',
  endAt: 'endAt',
  timeZone: 'timeZone',
};

function oursTerms(kind: ProgramKind, field: string): AnyColumn {
  switch (field) {
    case 'creditPolicy':
      return termsColumnOf(kind, 'CreditPolicy');
    case 'startAt':
      return termsColumnOf(kind, 'StartAt');
    case 'timeZone':
      return termsColumnOf(kind, 'TimeZone');
    default:
      return termsColumnOf(kind, 'EndAt');
  }
}

function programColumns(kind: ProgramKind): readonly AnyColumn[] {
  return [termsColumnOf(kind, 'ProgramId'), termsColumnOf(kind, 'Program')];
}
