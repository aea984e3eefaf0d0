import { EXTERNAL_ID_KINDS, isIdOf, type RowFix, type RowPlan } from '@creator-codes/domain';
import { helpsCreator, waits } from '../rows/fixes';

interface FileAnswer {
  readonly column: string | null;
  readonly header: string | null;
  readonly remedy: string;
}

interface FileRow {
  readonly plan: RowPlan | null;
  /** Null of a row that was left out. */
  readonly text: string | null;
  readonly errors: Parameters<typeof waits>[0];
  readonly warnings: Parameters<typeof waits>[0];
  /** Whose code it is, and which there is. */
  readonly creator: object | null;
  readonly promoCode: object | null;
  readonly answers: readonly { readonly column: string | null }[];
}

/** What helps is another word in the cell; all else is seen to elsewhere. */
const BY_CELL: readonly string[] = [
  ...(['FIX_CELL', 'MAP_EXTERNAL_ID', 'CHOOSE_OWNER', 'CHOOSE_PROGRAM'] as const),
  'CHOOSE_DATE_ORDER',
];

/** Whether a cell can be corrected here. A code's text has its own button. */
export function isMendable({ column, header, remedy }: FileAnswer): boolean {
  return column !== null && header !== null && column !== 'text' && BY_CELL.includes(remedy);
}

const ON_ITS_PAGE: readonly string[] = ['INVITE_CREATOR', 'CREATE_MEDIA_SOURCE'];

/** Whether what helps is done on the page of the row's creator. */
export function isOfCreator({ remedy }: Pick<FileAnswer, 'remedy'>): boolean {
  return ON_ITS_PAGE.includes(remedy);
}

interface UnknownAnswer extends Pick<FileAnswer, 'remedy'> {
  readonly value: string | null;
  readonly error: { readonly code: string };
}

/** Whether the check of codes asks what the cell means: an id of another system that nobody knows. */
export function isAskedAbove({ remedy, value, error }: UnknownAnswer): boolean {
  const isOurs = EXTERNAL_ID_KINDS.some((kind) => isIdOf(kind, value ?? ''));
  return remedy === 'MAP_EXTERNAL_ID' && error.code === 'REFERENCE_UNKNOWN' && !isOurs;
}

/** What can be done here about a row of a file; all else is corrected in the file. */
export function fixesOfFile(row: FileRow): readonly RowFix[] {
  const { plan, text, answers, errors, warnings, creator, promoCode } = row;
  const mayWait = creator !== null && promoCode === null;
  switch (plan) {
    case 'ERROR':
      return [
        ...(answers.some(({ column }) => column === 'text') ? (['TEXT'] as const) : []),
        ...(creator === null ? [] : helpsCreator(errors)),
        ...(mayWait ? waits(errors) : []),
        'LEAVE_OUT',
      ];
    case 'WAITING':
      return [...helpsCreator(warnings), 'LEAVE_OUT', 'AS_PLANNED'];
    case 'READY':
    case 'UPDATE':
      return ['LEAVE_OUT'];
    case 'SAME':
      return text === null && creator === null ? ['AS_PLANNED'] : [];
    default:
      return [];
  }
}
