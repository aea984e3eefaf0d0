import type { CreditPolicy } from '../promo-code/credit-policy.js';
import type { MatchType } from '../promo-code/match-type.js';
import { nameText, text } from '../shared/fields.js';
import { entityOfId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';
import { violation } from '../shared/violation.js';
import type { FileCell } from './cell.js';
import { CREDIT_POLICY_WORDS, IMPACT_TYPE_WORDS, type ImpactType } from './cell-words.js';
import type { ImpactColumn } from './columns/impact-columns.js';
import { IMPACT_SYSTEM, type FileLayout } from './mapping.js';
import { clearedReference, readCode, readDates } from './read-promo-code-row.js';
import {
  present,
  readBy,
  readingOf,
  readWord,
  type RowOutcome,
  type RowReading,
} from './reading.js';
import type { FileReference } from './references.js';

const idText = text({ max: 128 });
const aName = nameText();

/** A row of impact.com's file: a code's place in one program, or a text that nobody gets. */
export interface ImpactRow {
  readonly type: ImpactType;
  readonly text: string;
  /** Null for patterns. */
  readonly normalForm: string | null;
  readonly matchType: MatchType;
  readonly program: FileReference;
  /** Who holds the code there: a partner, a creator or a media source; null for a restricted text. */
  readonly media: FileReference | null;
  readonly creditPolicy?: CreditPolicy;
  readonly deal?: FileReference | null;
  readonly startAt?: Instant | null;
  readonly endAt?: Instant | null;
  readonly timeZone?: TimeZone;
}

/** Reads a row of impact.com's file, all faults at once. */
export function readImpactRow(
  layout: FileLayout,
  cells: readonly FileCell[],
): RowOutcome<ImpactRow> {
  const reading = readingOf(layout, cells);
  const type = readWord(reading, 'type', IMPACT_TYPE_WORDS) ?? typeWithoutColumn(layout);
  const { matchType, ...code } = readCode(reading, 'matchMode');
  const isTracking = type === 'TRACKING';
  if (!isTracking && matchType === 'REGEX') {
    reading.refuse('matchMode', { ...violation('INVALID_VALUE'), suggestions: ['EXACT'] });
  }
  const row: ImpactRow = {
    type,
    ...code,
    matchType,
    program: readRequired(reading, 'programId'),
    media: isTracking ? readRequired(reading, 'mediaId') : null,
    ...present<Pick<ImpactRow, 'creditPolicy' | 'deal' | 'startAt' | 'endAt' | 'timeZone'>>({
      creditPolicy: isTracking ? readWord(reading, 'creditRule', CREDIT_POLICY_WORDS) : undefined,
      deal: isTracking ? readDeal(reading) : undefined,
      ...readDates(reading, { start: 'startAt', end: 'endAt', timeZone: 'timeZone' }),
    }),
  };
  return reading.outcome(row);
}

/** Restricted texts have a form of their own, without holder and type. */
function typeWithoutColumn({ places }: FileLayout): ImpactType {
  return places.has('mediaId') ? 'TRACKING' : 'RESTRICTED';
}

function readRequired(reading: RowReading, column: ImpactColumn): FileReference {
  const reference = readId(reading, column);
  if (reference !== undefined) return reference;
  if (reading.cell(column) === null) reading.refuse(column, violation('REQUIRED'));
  return {};
}

/** An id of impact.com's, or one of ours, which our own files have where there is none of theirs. */
function readId(reading: RowReading, column: ImpactColumn): FileReference | undefined {
  const id = readBy(reading, column, idText);
  if (id === undefined) return undefined;
  if (entityOfId(id) !== null) return { id };
  const system = reading.layout.mapping.externalSystem ?? IMPACT_SYSTEM;
  return { externalId: { system, id } };
}

/** The column that one of its forms calls "Deal Name" may hold either. */
function readDeal(reading: RowReading): FileReference | null | undefined {
  const named = readBy(reading, 'deal', aName);
  const isId = named !== undefined && /^\d+$/.test(named);
  const reference = {
    ...(isId ? readId(reading, 'deal') : present<FileReference>({ name: named })),
    ...readId(reading, 'dealId'),
  };
  const isEmpty = Object.keys(reference).length === 0;
  return isEmpty ? clearedReference(reading, ['deal', 'dealId']) : reference;
}
