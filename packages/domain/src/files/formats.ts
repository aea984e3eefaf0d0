import { CREATOR_COLUMNS, type CreatorColumn } from './columns/creator-columns.js';
import type { FileColumn } from './columns/column.js';
import { IMPACT_COLUMNS, type ImpactColumn } from './columns/impact-columns.js';
import { PROMO_CODE_COLUMNS, type PromoCodeColumn } from './columns/promo-code-columns.js';
import { headerForm } from './header-form.js';

/** What the rows of a file are. */
export const FILE_KINDS = ['PROMO_CODES', 'CREATORS'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Our own format, or that of impact.com's bulk upload, which is of promo codes alone. */
export const FILE_FORMATS = ['OURS', 'IMPACT'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The name of a column of any file. */
export type AnyColumn = PromoCodeColumn | ImpactColumn | CreatorColumn;

const FORMATS: Readonly<
  Record<FileKind, Readonly<Partial<Record<FileFormat, readonly FileColumn<AnyColumn>[]>>>>
> = {
  PROMO_CODES: { OURS: PROMO_CODE_COLUMNS, IMPACT: IMPACT_COLUMNS },
  CREATORS: { OURS: CREATOR_COLUMNS },
};

/** The formats in which a file of this kind may be. */
export function formatsOf(kind: FileKind): readonly FileFormat[] {
  return FILE_FORMATS.filter((format) => FORMATS[kind][format] !== undefined);
}

/** The columns that a file may have; empty if there is no such format of this kind. */
export function fileColumnsOf(
  kind: FileKind,
  format: FileFormat,
): readonly FileColumn<AnyColumn>[] {
  return FORMATS[kind][format] ?? [];
}

/** All names that a column may have, the header first. */
export function namesOfColumn({ header, aliases }: FileColumn): readonly string[] {
  return [header, ...aliases];
}

/** Every header that some column knows: what tells in which encoding and with which delimiter a file was written. */
export const KNOWN_HEADERS: readonly string[] = [
  ...new Set([...PROMO_CODE_COLUMNS, ...IMPACT_COLUMNS, ...CREATOR_COLUMNS].flatMap(namesOfColumn)),
];

const KNOWN_FORMS: ReadonlySet<string> = new Set(KNOWN_HEADERS.map(headerForm));

/** Whether some column has this header, in any spelling that counts as the same. */
export function isKnownHeader(header: string): boolean {
  return KNOWN_FORMS.has(headerForm(header));
}
