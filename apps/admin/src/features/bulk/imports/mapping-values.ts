import type { ColumnGuess, FileFormat, ImportFile, MappingInput } from './file-documents';

/** What is said about how a file is read. */
export interface MappingValues {
  readonly format: FileFormat;
  /** The column that each header of the file is, by its place; null for what is not read. */
  readonly columns: readonly (string | null)[];
  readonly timeZone: string;
  readonly dateOrder: 'DAY_FIRST' | 'MONTH_FIRST' | null;
  readonly clearsEmpty: boolean;
  readonly externalSystem: string;
}

/** What the rows of a file are. */
export type FileKind = 'PROMO_CODES' | 'CREATORS';

/** What a file holds by its headers: codes have a text, and creators are the rest. */
export function guessedKind(file: ImportFile): FileKind {
  if (file.mapping !== null) return 'PROMO_CODES';
  if (file.mappingOfCreators !== null) return 'CREATORS';
  const { headers, headersOfCreators } = file;
  const isOfCodes = headers?.formats.some(({ missing }) => missing.length === 0) === true;
  const known = headersOfCreators?.formats[0]?.columns.some(({ header }) => header !== null);
  return !isOfCodes && known === true ? 'CREATORS' : 'PROMO_CODES';
}

/** The file with what its headers say as one of that kind. */
export function asKind(file: ImportFile, kind: FileKind): ImportFile {
  if (kind === 'PROMO_CODES') return file;
  return { ...file, headers: file.headersOfCreators, mapping: file.mappingOfCreators };
}

/** How a header came to its column. */
export type How = ColumnGuess['how'] | 'CHOSEN' | 'IGNORED' | 'UNKNOWN';

/** What the file and earlier choices propose. */
export function proposedMapping(file: ImportFile, timeZone: string): MappingValues {
  const { mapping, headers } = file;
  const format = mapping?.format ?? headers?.format ?? headers?.formats[0]?.format ?? 'OURS';
  return {
    ...{ format, columns: columnsFor(file, format) },
    timeZone: mapping?.timeZone ?? timeZone,
    dateOrder: mapping?.dateOrder ?? null,
    clearsEmpty: mapping?.clearsEmpty ?? false,
    externalSystem: mapping?.externalSystem ?? '',
  };
}

/** The columns of the headers in a format: as somebody chose them for such a file, else as they are guessed. */
export function columnsFor(
  { mapping, reading, headers }: ImportFile,
  format: FileFormat,
): readonly (string | null)[] {
  const remembered = mapping?.format === format ? mapping.columns : null;
  const guesses = headers?.formats.find((each) => each.format === format)?.columns ?? [];
  const known = remembered ?? guesses;
  const taken = new Set<string>();
  return (reading?.headers ?? []).map((header) => {
    const found = known.find(
      (each) => isSameHeader(each.header, header) && !taken.has(each.column),
    );
    if (found !== undefined) taken.add(found.column);
    return found?.column ?? null;
  });
}

function isSameHeader(one: string | null, other: string): boolean {
  return one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** What is wrong with a mapping: columns that two headers are, and required ones that none is. */
export function mappingFaults(
  columns: readonly (string | null)[],
  known: readonly Pick<ColumnGuess, 'column' | 'isRequired'>[],
): { readonly twice: readonly string[]; readonly missing: readonly string[] } {
  const chosen = columns.filter((column) => column !== null);
  return {
    twice: [...new Set(chosen.filter((column, at) => chosen.indexOf(column) !== at))],
    missing: known
      .filter(({ column, isRequired }) => isRequired && !chosen.includes(column))
      .map(({ column }) => column),
  };
}

/** The mapping as the server takes it. */
export function mappingInput(values: MappingValues, headers: readonly string[]): MappingInput {
  const { columns, externalSystem, ...others } = values;
  return {
    ...others,
    columns: columns.flatMap((column, at) =>
      column === null ? [] : [{ column, header: headers[at] ?? '' }],
    ),
    externalSystem: externalSystem.trim() === '' ? null : externalSystem.trim(),
  };
}
