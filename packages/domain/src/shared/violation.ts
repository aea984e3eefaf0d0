/**
 * The closed list of what can be wrong with an input (R13). A violation carries a code, the path into the
 * input and parameters; sentences are written at the edges, in the reader's language.
 */
export const VIOLATION_CODES = [
  'REQUIRED',
  'INVALID_VALUE',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY',
  'NUMBER_OUT_OF_RANGE',
  'NOT_FOUND',
  'NAME_TAKEN',
  'STALE_VERSION',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_IN_THIS_MODE',
  'CODE_TEXT_CHARACTER',
  'CODE_TEXT_EDGE',
  'CODE_HELD_BY_PARTNER',
  'CODE_HELD_BY_CREATOR',
  'CODE_HELD_BY_SAME_OWNER',
  'CREATOR_NOT_JOINED',
  'CODE_TRACKING_OFF',
  'OPTIMIZE_REQUIRED',
  'MEDIA_SOURCE_REQUIRED',
  'MEDIA_SOURCE_OF_ANOTHER_CREATOR',
  'MEDIA_SOURCE_EXISTS',
  'PROGRAM_MISSING',
  'PROGRAM_AMBIGUOUS',
  'PROGRAM_KIND',
  'START_NOT_BEFORE_END',
  'UNKNOWN_TIME_ZONE',
  'WALL_TIME_INVALID',
  'INSTANT_OUT_OF_RANGE',
  'DEAL_OF_ANOTHER_PROGRAM',
  'MEMBERSHIP_TRANSITION',
  'CODE_ALREADY_COMPLETE',
  'CODE_EXPIRED',
  'ENDS_IN_PAST',
  'CONTRACT_ENDS_FIRST',
  'DEAL_ENDED',
  'ALREADY_MEMBER',
  'ALREADY_INVITED',
  'INVITATION_CLOSED',
  'LAST_OWNER',
  'NO_LONGER_ALLOWED',
] as const;

export type ViolationCode = (typeof VIOLATION_CODES)[number];

export type ViolationParams = Readonly<Record<string, string | number>>;

export interface Violation {
  readonly code: ViolationCode;
  /** Field names from the input's root to what is wrong; empty when the whole call is. */
  readonly path: readonly string[];
  readonly params: ViolationParams;
  /** Values for the field that would be accepted now, the best first. */
  readonly suggestions?: readonly string[];
}

export function violation(
  code: ViolationCode,
  path: readonly string[] = [],
  params: ViolationParams = {},
): Violation {
  return { code, path, params };
}
