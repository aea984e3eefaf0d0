import type * as z from 'zod/mini';
import type { ProgramKind } from '../program/program.js';
import type { CodeText } from '../promo-code/code-text.js';
import type { CreditPolicy } from '../promo-code/credit-policy.js';
import { promoCodeDetailsShape, type PromoCodeDetails } from '../promo-code/details.js';
import { DEFAULT_MATCH_TYPE, type MatchType } from '../promo-code/match-type.js';
import type { PatternText } from '../promo-code/pattern-text.js';
import { timeZoneSchema } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';
import { violation } from '../shared/violation.js';
import type { FileCell } from './cell.js';
import { CREDIT_POLICY_WORDS, MATCH_TYPE_WORDS, PURPOSE_WORDS } from './cell-words.js';
import { parseCodeCell } from './code-cell.js';
import { termsColumnOf, termsColumnsOf } from './columns/promo-code-columns.js';
import type { AnyColumn } from './formats.js';
import type { FileLayout } from './mapping.js';
import {
  orCleared,
  present,
  readBy,
  readingOf,
  readWindow,
  readWord,
  type RowOutcome,
  type RowReading,
} from './reading.js';
import { readOwner, readReference, type FileReference, type OwnerReference } from './references.js';

/** The terms that a row has for one program. What is absent stays; null clears. */
export interface RowTerms {
  readonly program?: FileReference;
  readonly creditPolicy?: CreditPolicy;
  readonly startAt?: Instant | null;
  readonly endAt?: Instant | null;
  readonly timeZone?: TimeZone;
}

/** A promo code as a row of our format has it. What is absent stays as it is; null clears. */
export interface PromoCodeRow extends Partial<PromoCodeDetails> {
  readonly text: string;
  /** Null for patterns. With the match type it says which code the row is. */
  readonly normalForm: string | null;
  readonly matchType: MatchType;
  readonly owner?: OwnerReference;
  readonly deal?: FileReference | null;
  /** By kind of program; a program of whose columns all are empty is absent. */
  readonly terms: Readonly<Partial<Record<ProgramKind, RowTerms>>>;
}

/** Reads a row of our promo codes, all faults at once. */
export function readPromoCodeRow(
  layout: FileLayout,
  cells: readonly FileCell[],
): RowOutcome<PromoCodeRow> {
  const reading = readingOf(layout, cells);
  const { matchType, ...code } = readCode(reading, 'matchType');
  const deal = readReference(
    reading,
    { id: 'dealId', externalId: 'dealExternalId', name: 'deal' },
    'Deal',
  );
  const { comments, internalNote, notificationEmail } = promoCodeDetailsShape;
  const optional = <T extends z.ZodMiniType>(column: AnyColumn, schema: T) =>
    orCleared(reading, column, readBy(reading, column, schema));
  const row: PromoCodeRow = {
    ...code,
    matchType,
    ...present<Partial<PromoCodeRow>>({
      owner: readOwner(reading),
      purpose: readWord(reading, 'purpose', PURPOSE_WORDS),
      deal: deal ?? clearedReference(reading, ['deal', 'dealId', 'dealExternalId']),
      comments: optional('comments', comments),
      internalNote: optional('internalNote', internalNote),
      notificationEmail: optional('notificationEmail', notificationEmail),
    }),
    terms: present<PromoCodeRow['terms']>({
      CREATOR: readTermsOf(reading, 'CREATOR'),
      PERFORMANCE: readTermsOf(reading, 'PERFORMANCE'),
    }),
  };
  return reading.outcome(row);
}

/** The text of a row's code and how it is compared; exact unless the row says otherwise. */
export function readCode(
  reading: RowReading,
  matchColumn: AnyColumn,
): (CodeText | PatternText) & { readonly matchType: MatchType } {
  const matchType = readWord(reading, matchColumn, MATCH_TYPE_WORDS) ?? DEFAULT_MATCH_TYPE;
  const cell = reading.cell('text');
  if (cell === null) {
    reading.refuse('text', violation('REQUIRED'));
    return { text: '', normalForm: null, matchType };
  }
  const parsed = parseCodeCell(cell, matchType);
  if (parsed.ok) return { ...parsed.value, matchType };
  for (const objection of parsed.violations) reading.refuse('text', objection);
  return { text: cell.text, normalForm: null, matchType };
}

/** Null where all columns of a reference are empty and the mapping takes that for *clear*. */
export function clearedReference(
  reading: RowReading,
  columns: readonly AnyColumn[],
): null | undefined {
  const isEmpty = columns.every((column) => reading.cell(column) === null);
  return isEmpty && columns.some((column) => reading.clears(column)) ? null : undefined;
}

/** The terms of one program; a row that says nothing about it clears nothing there. */
function readTermsOf(reading: RowReading, kind: ProgramKind): RowTerms | undefined {
  if (termsColumnsOf(kind).every((column) => reading.cell(column) === null)) return undefined;
  const column = (holds: Parameters<typeof termsColumnOf>[1]) => termsColumnOf(kind, holds);
  return present<RowTerms>({
    program: readReference(
      reading,
      { id: column('ProgramId'), name: column('Program') },
      'Program',
    ),
    creditPolicy: readWord(reading, column('CreditPolicy'), CREDIT_POLICY_WORDS),
    ...readDates(reading, {
      start: column('StartAt'),
      end: column('EndAt'),
      timeZone: column('TimeZone'),
    }),
  });
}

/** The window and the zone of a row; without a zone of its own its wall times are the mapping's. */
export function readDates(
  reading: RowReading,
  columns: { readonly start: AnyColumn; readonly end: AnyColumn; readonly timeZone: AnyColumn },
): { readonly [Name in 'startAt' | 'endAt' | 'timeZone']: RowTerms[Name] } {
  const timeZone = readBy(reading, columns.timeZone, timeZoneSchema);
  return { timeZone, ...readWindow(reading, columns, timeZone ?? reading.layout.mapping.timeZone) };
}
