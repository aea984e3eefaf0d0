import {
  violation,
  type PromoCode,
  type PromoCodeId,
  type RowPlan,
  type Violation,
} from '@creator-codes/domain';
import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import type { PromoCodeFilter } from '../../ports/reads.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';

/** A row of a job on codes that exist. */
export interface CodeRow {
  readonly promoCodeId: string;
  /** What people have decided about the row since. */
  readonly text?: string;
  readonly mayUseOtherText?: boolean;
  readonly isLeftOut?: boolean;
}

/** What every such job was asked for, beside what its kind needs. */
export interface OnCodes {
  readonly filter: PromoCodeFilter | null;
}

/** What is written of a row: to which code, as it was seen. */
export interface CodeWork {
  readonly promoCodeId: PromoCodeId;
  readonly version: number;
  /** What the plan has shown. */
  readonly planned: string | null;
  /** The text of the code that takes its place. */
  readonly text?: string;
}

/** A row with its code. */
export interface FoundRow {
  readonly row: JobRow;
  readonly input: CodeRow;
  /** Null for an id that names nothing in the account. */
  readonly code: PromoCode | null;
}

/** The codes of rows, by one statement. */
export async function codesOfRows(
  facts: Facts,
  rows: readonly JobRow[],
): Promise<readonly FoundRow[]> {
  const inputs = rows.map(({ input }) => input as CodeRow);
  const codes = await together(inputs, ({ promoCodeId }) => facts.promoCode(promoCodeId));
  return rows.map((row, place) => ({
    ...{ row, input: inputs[place] ?? { promoCodeId: '' } },
    code: codes[place] ?? null,
  }));
}

/** A row as it is planned, beside what its kind says of it. */
export function plannedRow(
  { row: { n, input }, code, input: { promoCodeId } }: FoundRow,
  state: RowPlan,
  about: Partial<Pick<PlannedRow, 'text' | 'textKey' | 'work' | 'errors' | 'warnings'>> = {},
): PlannedRow {
  return {
    ...{ n, input, state, label: code?.text ?? promoCodeId.slice(0, 64) },
    creatorId: code?.owner.kind === 'CREATOR' ? code.owner.id : null,
    promoCodeId: code?.id ?? null,
    ...{ text: code?.text ?? null, textKey: null, work: null, errors: [], warnings: [] },
    ...about,
  };
}

/** What is planned for a row without asking any rule; null where the rules are asked. */
export function plannedAtOnce(found: FoundRow): PlannedRow | null {
  if (found.code === null) {
    return plannedRow(found, 'ERROR', { errors: [violation('NOT_FOUND', ['promoCodeId'])] });
  }
  return found.input.isLeftOut === true ? plannedRow(found, 'SAME') : null;
}

/** The plan of a row that cannot be done. */
export function failedRow(found: FoundRow, errors: readonly Violation[]): PlannedRow {
  return plannedRow(found, 'ERROR', { errors });
}
