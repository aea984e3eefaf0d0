import type { RowFix, RowPlan } from '@creator-codes/domain';
import { waits } from '../rows/fixes';

interface FileRow {
  readonly plan: RowPlan | null;
  /** Null of a row that was left out. */
  readonly text: string | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  /** Whose code it is, and which there is. */
  readonly creator: object | null;
  readonly promoCode: object | null;
  readonly answers: readonly { readonly column: string | null }[];
}

/** What can be done here about a row of a file; all else is corrected in the file. */
export function fixesOfFile(row: FileRow): readonly RowFix[] {
  const { plan, text, answers, errors, creator, promoCode } = row;
  const mayWait = creator !== null && promoCode === null;
  switch (plan) {
    case 'ERROR':
      return [
        ...(answers.some(({ column }) => column === 'text') ? (['TEXT'] as const) : []),
        ...(mayWait ? waits(errors) : []),
        'LEAVE_OUT',
      ];
    case 'WAITING':
      return ['LEAVE_OUT', 'AS_PLANNED'];
    case 'READY':
    case 'UPDATE':
      return ['LEAVE_OUT'];
    case 'SAME':
      return text === null && creator === null ? ['AS_PLANNED'] : [];
    default:
      return [];
  }
}
