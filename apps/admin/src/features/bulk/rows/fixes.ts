import {
  isImportKind,
  isWholePlan,
  waitOf,
  type BulkJobKind,
  type RowFix,
  type RowPlan,
  type Violation,
} from '@creator-codes/domain';

interface Wrong {
  readonly code: string;
  readonly path: readonly string[];
  readonly params?: unknown;
}

interface Row {
  readonly plan: RowPlan | null;
  readonly errors: readonly Wrong[];
  readonly warnings: readonly Wrong[];
}

/** Where a creator stands who is on the way already: another invitation helps nothing. */
const ON_THE_WAY: readonly string[] = ['INVITED', 'APPLIED', 'UPCOMING'];
const TYPED_TEXT = ['NEXT_FREE_TEXT', 'TEXT'] as const;

/** What can be done about a row of a plan, what helps most first. */
export function fixesOf(row: Row, kind: BulkJobKind): readonly RowFix[] {
  const fixes = kind === 'ISSUE_PROMO_CODES' ? fixesOfNew(row) : fixesOfCode(row);
  return knownTo(kind, fixes);
}

/** The texts of a file are the file's own: no other is chosen for them. */
const OF_FILES: readonly RowFix[] = [
  ...(['TEXT', 'INVITE', 'CREATE_MEDIA_SOURCE', 'WAIT', 'LEAVE_OUT'] as const),
];

function knownTo(kind: BulkJobKind, fixes: readonly RowFix[]): readonly RowFix[] {
  if (isWholePlan(kind)) return [];
  if (kind === 'IMPORT_CREATORS') return fixes.filter((fix) => fix === 'LEAVE_OUT');
  return kind === 'IMPORT_PROMO_CODES' ? fixes.filter((fix) => OF_FILES.includes(fix)) : fixes;
}

/** Codes that exist wait for nothing. */
function fixesOfCode({ plan, errors }: Row): readonly RowFix[] {
  switch (plan) {
    case 'ERROR':
      return [...new Set<RowFix>([...helpsOf(errors), 'LEAVE_OUT'])];
    case 'READY':
    case 'OTHER_TEXT':
      return ['TEXT', 'LEAVE_OUT'];
    case 'UPDATE':
      return ['LEAVE_OUT'];
    default:
      return [];
  }
}

function fixesOfNew({ plan, errors, warnings }: Row): readonly RowFix[] {
  switch (plan) {
    case 'ERROR':
      return [...new Set<RowFix>([...helpsOf(errors), ...waits(errors), 'LEAVE_OUT'])];
    case 'SAME':
      if (warnings.some(({ code }) => code === 'HAS_CODE')) return ['ISSUE_ANOTHER'];
      return warnings.length === 0 ? ['AS_PLANNED'] : [];
    case 'READY':
    case 'OTHER_TEXT':
      return ['TEXT', 'LEAVE_OUT'];
    case 'WAITING':
      return [...helpsCreator(warnings), 'LEAVE_OUT', 'AS_PLANNED'];
    default:
      return [];
  }
}

/** The same for all rows with the same thing wrong: without what only one row can be given. */
export function fixesOfAll(wrong: Wrong, kind: BulkJobKind): readonly RowFix[] {
  const helps = helpOf({ ...wrong, params: undefined }).filter((fix) => fix !== 'TEXT');
  const mayWait = kind === 'ISSUE_PROMO_CODES' || kind === 'IMPORT_PROMO_CODES';
  const fixes = knownTo(kind, [...helps, ...(mayWait ? waits([wrong]) : []), 'LEAVE_OUT']);
  if (!isImportKind(kind) || !MENDED_ELSEWHERE.includes(wrong.code)) return fixes;
  // What can be done here comes first.
  const here = fixes.filter((fix) => fix !== 'LEAVE_OUT');
  return [...here, 'AS_PLANNED', 'LEAVE_OUT'];
}

/** What rows of files lack is given on pages of its own, too: then they are judged again as they stand. */
const MENDED_ELSEWHERE: readonly string[] = [
  ...(['REFERENCE_UNKNOWN', 'REFERENCE_AMBIGUOUS'] as const),
  ...(['CREATOR_NOT_JOINED', 'MEDIA_SOURCE_REQUIRED'] as const),
];

/** What is done for a creator, that rows of theirs lack. */
export function helpsCreator(errors: readonly Wrong[]): readonly RowFix[] {
  return [...new Set(helpsOf(errors))].filter(
    (fix) => fix === 'INVITE' || fix === 'CREATE_MEDIA_SOURCE',
  );
}

/** Nothing is made in an account that lacks what all of it needs. */
function helpsOf(errors: readonly Wrong[]): readonly RowFix[] {
  const lacksOptimize = errors.some(({ code }) => code === 'OPTIMIZE_REQUIRED');
  return errors.flatMap(helpOf).filter((fix) => !lacksOptimize || fix !== 'CREATE_MEDIA_SOURCE');
}

/** Waiting helps where nothing is wrong but what others may still bring. */
export function waits(errors: readonly Wrong[]): readonly RowFix[] {
  const known = errors.map(({ code }) => ({ code, path: [], params: {} }) as unknown as Violation);
  return waitOf(known) === null ? [] : ['WAIT'];
}

function helpOf({ code, path, params }: Wrong): readonly RowFix[] {
  if (code === 'MEDIA_SOURCE_REQUIRED') return ['CREATE_MEDIA_SOURCE'];
  if (code === 'CREATOR_NOT_JOINED') return ON_THE_WAY.includes(stateIn(params)) ? [] : ['INVITE'];
  const isOfText = path[0] === 'text' || path[0] === 'template';
  return isOfText ? TYPED_TEXT : [];
}

function stateIn(params: unknown): string {
  const all: unknown = Array.isArray(params)
    ? params.find((each: { name: string }) => each.name === 'state')
    : params;
  if (typeof all !== 'object' || all === null) return '';
  const value: unknown = 'value' in all ? all.value : 'state' in all ? all.state : '';
  return typeof value === 'string' ? value : '';
}
