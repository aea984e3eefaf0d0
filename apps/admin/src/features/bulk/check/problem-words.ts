import type { ViolationCode } from '@creator-codes/domain';
import { paramsOf } from '../../../shared/lib/violations';
import type { Problem } from './use-problems';

/** Told in the same words of one row and of many. */
const NAMED = [
  ...(['MEDIA_SOURCE_REQUIRED', 'CREATOR_NOT_JOINED', 'HAS_CODE', 'NOT_FOUND'] as const),
  ...(['CREATOR_AMBIGUOUS', 'KEY_SPACE_TOO_SMALL'] as const),
] as const;
/** Those whose sentence says what one row has, with words for many. */
const OF_MANY = [
  ...(['REQUIRED', 'REFERENCE_UNKNOWN', 'REFERENCE_AMBIGUOUS'] as const),
  ...(['DATE_AMBIGUOUS', 'CODE_MANGLED', 'ROWS_DISAGREE'] as const),
] as const;

type Words =
  | { readonly named: (typeof NAMED)[number] | (typeof OF_MANY)[number] | 'held' }
  | { readonly sentence: 'ALL' | 'SUCH_AS' }
  | { readonly sentence: 'IN_COLUMN'; readonly header: string };

/** How rows with the same problem are told of: what one of them says holds for all only if it names nothing of its own. */
export function problemWords({ code, row, count }: Problem): Words {
  const isHeld = (each: ViolationCode) => each.startsWith('CODE_HELD_BY_');
  const named = NAMED.find((each) => each === code) ?? (isHeld(code) ? 'held' : undefined);
  if (named !== undefined) return { named };
  if (count === 1) {
    const header = row.answers.find(({ error }) => error.code === code)?.header ?? null;
    return header === null ? { sentence: 'ALL' } : { sentence: 'IN_COLUMN', header };
  }
  const ofMany = OF_MANY.find((each) => each === code);
  if (ofMany !== undefined) return { named: ofMany };
  const [first] = row.errors;
  // Of those, what all say alike is found from the rows.
  const isOwn =
    code !== 'INVALID_VALUE' && first !== undefined && Object.keys(paramsOf(first)).length > 0;
  return { sentence: isOwn ? 'SUCH_AS' : 'ALL' };
}
