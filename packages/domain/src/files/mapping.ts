import * as z from 'zod/mini';
import { EXTERNAL_SYSTEM_MAX, externalSystemOf } from '../external-id/external-id.js';
import { CREDIT_POLICIES, DEFAULT_CREDIT_POLICY } from '../promo-code/credit-policy.js';
import { text, timeZoneSchema, withDefault } from '../shared/fields.js';
import { ok, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';
import { FILE_FORMATS, FILE_KINDS, fileColumnsOf, formatsOf, type AnyColumn } from './formats.js';
import { headerForm } from './header-form.js';
import { placesOf } from './match-headers.js';

/** What comes first in a date such as `03/04/2026`: the day or the month. */
export const DATE_ORDERS = ['DAY_FIRST', 'MONTH_FIRST'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The system whose ids files of impact.com's format have. */
export const IMPACT_SYSTEM = 'impact.com';

/** How many columns a file may have. */
export const FILE_COLUMNS_MAX = 1_000;

const systemSchema = z.pipe(text({ max: EXTERNAL_SYSTEM_MAX }), z.transform(externalSystemOf));

/**
 * How the columns of a file are read: plain data, to be kept and to be used again for files with the same headers.
 * Columns are named in a list, so that no header can be mistaken for a property.
 */
export const fileMappingSchema = z
  .object({
    kind: z.enum(FILE_KINDS),
    format: z.enum(FILE_FORMATS),
    columns: z
      .array(z.object({ column: z.string(), header: z.string() }))
      .check(z.maxLength(FILE_COLUMNS_MAX)),
    /** In which wall times without a zone of their own are read, and which new codes get. */
    timeZone: timeZoneSchema,
    /** Null: a date that can be read both ways is asked about. */
    dateOrder: withDefault(z.nullable(z.enum(DATE_ORDERS)), null),
    /** Whether an empty cell of a mapped column clears. */
    clearsEmpty: withDefault(z.boolean(), false),
    /** Whose ids external ids without a system are; null if they all name theirs. */
    externalSystem: withDefault(z.nullable(systemSchema), null),
    /** What a new assignment gets whose row has none. */
    defaultCreditPolicy: withDefault(z.enum(CREDIT_POLICIES), DEFAULT_CREDIT_POLICY),
    /** Whether a leading `'` guards cells from being opened as formulas: in text files of ours alone. */
    isGuarded: withDefault(z.boolean(), false),
  })
  .check((context) => {
    for (const objection of columnViolations(context.value)) {
      context.issues.push(issueOf(context.value, objection));
    }
  });
export type FileMapping = z.output<typeof fileMappingSchema>;
/** The same as it arrives. */
export type FileMappingInput = z.input<typeof fileMappingSchema>;

function columnViolations({
  kind,
  format,
  columns,
}: Pick<FileMapping, 'kind' | 'format' | 'columns'>): readonly Violation[] {
  if (!formatsOf(kind).includes(format)) return [violation('INVALID_VALUE', ['format'])];
  const known = fileColumnsOf(kind, format);
  const given = new Set<string>();
  const headers = new Set<string>();
  const wrong = columns.flatMap(({ column, header }, place): Violation[] => {
    const at = ['columns', String(place)];
    const form = headerForm(header);
    const isNew = !given.has(column);
    const isFree = !headers.has(form);
    given.add(column);
    headers.add(form);
    const isOurs = known.some(({ name, isReadOnly }) => name === column && !isReadOnly);
    return [
      ...(isOurs && isNew ? [] : [violation('INVALID_VALUE', [...at, 'column'])]),
      ...(isFree ? [] : [violation('HEADER_TWICE', [...at, 'header'], { header })]),
    ];
  });
  const missing = known
    .filter(({ name, isRequired }) => isRequired && !given.has(name))
    .map(({ name }) => violation('REQUIRED', ['columns', name]));
  return [...wrong, ...missing];
}

/** Where the cells of each column stand in the rows of one file. */
export interface FileLayout {
  readonly mapping: FileMapping;
  /** From 0, with the header as the file writes it. */
  readonly places: ReadonlyMap<AnyColumn, { readonly index: number; readonly header: string }>;
}

/**
 * A mapping laid over a file's headers; rows are read by it. Order and spelling of the headers may differ from those
 * for which it was made.
 * @returns the layout; or, at `columns.<column>`, `NOT_FOUND` for a header that the file does not have and
 * `HEADER_TWICE` for one that it has more than once
 */
export function layoutOf(mapping: FileMapping, headers: readonly string[]): Result<FileLayout> {
  const inFile = placesOf(headers);
  const violations: Violation[] = [];
  const places = new Map<AnyColumn, { readonly index: number; readonly header: string }>();
  for (const { column, header } of mapping.columns) {
    const [index, again] = inFile.get(headerForm(header)) ?? [];
    const path = ['columns', column];
    if (index === undefined) violations.push(violation('NOT_FOUND', path));
    else if (again !== undefined) violations.push(violation('HEADER_TWICE', path, { header }));
    // The schema has seen that it is the name of a column.
    else places.set(column as AnyColumn, { index, header: headers[index] ?? header });
  }
  return violations.length === 0 ? ok({ mapping, places }) : { ok: false, violations };
}
