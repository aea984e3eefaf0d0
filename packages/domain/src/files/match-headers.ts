import type { FileColumn } from './columns/column.js';
import {
  fileColumnsOf,
  formatsOf,
  type AnyColumn,
  type FileFormat,
  type FileKind,
} from './formats.js';
import { headerForm } from './header-form.js';

/** How a column was found: by its own header, by another name of it, or not at all. */
export const GUESSED_HOW = ['EXACT', 'ALIAS', 'NONE'] as const;
export type GuessedHow = (typeof GUESSED_HOW)[number];

/** Which header of the file a column may be. */
export interface ColumnGuess {
  readonly column: AnyColumn;
  /** From 0; null if no header is like it. */
  readonly index: number | null;
  /** As the file writes it. */
  readonly header: string | null;
  readonly how: GuessedHow;
}

/** A header at its place, from 0. */
export interface PlacedHeader {
  readonly header: string;
  readonly index: number;
}

/** A file's headers as those of one format. */
export interface FormatMatch {
  readonly format: FileFormat;
  /** One for each column that can be imported. */
  readonly guesses: readonly ColumnGuess[];
  /** Required columns that no header is like. */
  readonly missing: readonly AnyColumn[];
  /** Headers that are known and passed over. */
  readonly ignored: readonly PlacedHeader[];
  /** Headers that no column is guessed for. */
  readonly unknown: readonly PlacedHeader[];
}

/** What a file's headers say. */
export interface HeadersMatch {
  /** The format that they are in; null if both fit or none does, and somebody has to say. */
  readonly format: FileFormat | null;
  /** By each format, the likelier first. */
  readonly matches: readonly FormatMatch[];
  /** Headers that stand there more than once, by all their places. */
  readonly twice: readonly { readonly header: string; readonly indexes: readonly number[] }[];
}

/** Guesses the format of a file and what its columns are. Nothing is imported by a guess that nobody has seen. */
export function matchHeaders(kind: FileKind, headers: readonly string[]): HeadersMatch {
  const places = placesOf(headers);
  const matches = formatsOf(kind)
    .map((format) => matchOf(format, fileColumnsOf(kind, format), headers, places))
    .sort((a, b) => Number(fits(b)) - Number(fits(a)) || recognised(b) - recognised(a));
  const [best, other] = matches;
  const isClear =
    best !== undefined &&
    fits(best) &&
    (other === undefined || !fits(other) || recognised(best) > recognised(other));
  return {
    format: isClear ? best.format : null,
    matches,
    twice: [...places.values()]
      .filter((indexes) => indexes.length > 1)
      .map((indexes) => ({ header: headers[indexes[0] ?? 0] ?? '', indexes })),
  };
}

/** The places of each header by its form; those without a name are in none. */
export function placesOf(headers: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const form = headerForm(header);
    if (form === '') return;
    const before = places.get(form);
    if (before === undefined) places.set(form, [index]);
    else before.push(index);
  });
  return places;
}

/** Where columns stand that a file has for people, and that nothing is imported from: from 0, by column. */
export function placesForPeople(
  kind: FileKind,
  format: FileFormat,
  headers: readonly string[],
): ReadonlyMap<AnyColumn, number> {
  const places = placesOf(headers);
  return new Map(
    fileColumnsOf(kind, format)
      .filter(({ isReadOnly }) => isReadOnly)
      .map((column) => guessOf(column, headers, places))
      .flatMap(({ column, index }) => (index === null ? [] : [[column, index] as const])),
  );
}

function fits({ guesses, missing }: FormatMatch): boolean {
  return missing.length === 0 && guesses.some(({ how }) => how !== 'NONE');
}

function recognised({ guesses, ignored }: FormatMatch): number {
  return guesses.filter(({ how }) => how !== 'NONE').length + ignored.length;
}

function matchOf(
  format: FileFormat,
  columns: readonly FileColumn<AnyColumn>[],
  headers: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): FormatMatch {
  const guesses = columns.map((column) => guessOf(column, headers, places));
  const isReadOnly = (place: number) => columns[place]?.isReadOnly === true;
  const taken = new Set(guesses.map(({ index }) => index));
  const readOnly = new Set(
    guesses.filter((_, place) => isReadOnly(place)).map(({ index }) => index),
  );
  const placed = headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => headerForm(header) !== '');
  return {
    format,
    guesses: guesses.filter((_, place) => !isReadOnly(place)),
    missing: columns
      .filter(({ isRequired }, place) => isRequired && guesses[place]?.index === null)
      .map(({ name }) => name),
    ignored: placed.filter(({ index }) => readOnly.has(index)),
    unknown: placed.filter(({ index }) => !taken.has(index)),
  };
}

function guessOf(
  column: FileColumn<AnyColumn>,
  headers: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): ColumnGuess {
  const named = [column.header, ...column.aliases];
  const place = named.findIndex((name) => places.has(headerForm(name)));
  const index = places.get(headerForm(named[place] ?? ''))?.[0] ?? null;
  if (place < 0 || index === null) {
    return { column: column.name, index: null, header: null, how: 'NONE' };
  }
  return {
    column: column.name,
    index,
    header: headers[index] ?? '',
    how: place === 0 ? 'EXACT' : 'ALIAS',
  };
}
