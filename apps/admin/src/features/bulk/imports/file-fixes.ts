import type { RowFix, RowPlan } from '@creator-codes/domain';

interface FileRow {
  readonly plan: RowPlan | null;
  /** Null of a row that was left out. */
  readonly text: string | null;
  readonly answers: readonly { readonly column: string | null }[];
}

/** What can be done here about a row of a file; all else is corrected in the file. */
export function fixesOfFile({ plan, text, answers }: FileRow): readonly RowFix[] {
  switch (plan) {
    case 'ERROR':
      return answers.some(({ column }) => column === 'text')
        ? ['TEXT', 'LEAVE_OUT']
        : ['LEAVE_OUT'];
    case 'READY':
    case 'UPDATE':
      return ['LEAVE_OUT'];
    case 'SAME':
      return text === null ? ['AS_PLANNED'] : [];
    default:
      return [];
  }
}
