/** What a code without parameters takes. */
export type NoParams = Readonly<Record<string, never>>;

// No interface: interfaces are not read by name, as `ViolationParams` are.
type Held = Readonly<Record<'text' | 'owner' | 'ownerId' | 'promoCodeId', string>>;

/**
 * The closed list of what can be wrong with an input (R13), each code with the parameters of its sentence. Instants
 * are epoch milliseconds. Only the types are read: the values are empty, so that browsers fetch no table.
 */
const PARAMS = {
  REQUIRED: {} as NoParams,
  INVALID_VALUE: {} as {
    readonly min?: number;
    readonly max?: number;
    /** What it is not: `EMAIL` or `WEB_ADDRESS`. */
    readonly expected?: string;
    /** All values of a closed list, with commas between them. */
    readonly allowed?: string;
    /** 1 where an empty cell is allowed, too. */
    readonly orEmpty?: number;
  },
  TOO_SHORT: {} as { readonly min: number },
  TOO_LONG: {} as { readonly max: number },
  TOO_MANY: {} as {
    readonly max: number;
    readonly count?: number;
    /** The mutation that plans the same of more. */
    readonly plan?: string;
    /** Of which there are too many because they are all open still. */
    readonly open?: 'JOBS' | 'ROWS';
  },
  NUMBER_OUT_OF_RANGE: {} as { readonly min: number; readonly max: number },
  NOT_FOUND: {} as NoParams,
  NAME_TAKEN: {} as { readonly name?: string },
  /** `holder` has the id already; without one it stands in the same list twice. */
  EXTERNAL_ID_TAKEN: {} as {
    readonly system: string;
    readonly id: string;
    readonly holder?: string;
    readonly holderId?: string;
  },
  STALE_VERSION: {} as NoParams,
  IDEMPOTENCY_KEY_REUSED: {} as NoParams,
  NOT_IN_THIS_MODE: {} as NoParams,
  CODE_TEXT_CHARACTER: {} as {
    /** Empty if it shows nothing. */
    readonly character: string;
    readonly codePoint: string;
    /** From 1. */
    readonly position: number;
    readonly suggestion?: string;
  },
  CODE_TEXT_EDGE: {} as { readonly character: string },
  CODE_HELD_BY_PARTNER: {} as Held,
  CODE_HELD_BY_CREATOR: {} as Held,
  CODE_HELD_BY_MEDIA_SOURCE: {} as Held,
  CODE_HELD_BY_SAME_OWNER: {} as Held,
  CREATOR_NOT_JOINED: {} as { readonly creator: string; readonly state: string },
  CODE_TRACKING_OFF: {} as { readonly program: string },
  OPTIMIZE_REQUIRED: {} as NoParams,
  MEDIA_SOURCE_REQUIRED: {} as { readonly creator: string },
  MEDIA_SOURCE_OF_ANOTHER_CREATOR: {} as { readonly mediaSource: string },
  MEDIA_SOURCE_STANDS_FOR_CREATOR: {} as { readonly mediaSource: string },
  MEDIA_SOURCE_EXISTS: {} as { readonly mediaSource: string },
  MEDIA_SOURCE_HOLDS_CODES: {} as { readonly mediaSource: string },
  PROGRAM_MISSING: {} as { readonly kind: string },
  PROGRAM_AMBIGUOUS: {} as { readonly kind: string; readonly count: number },
  PROGRAM_KIND: {} as { readonly kind: string },
  START_NOT_BEFORE_END: {} as NoParams,
  UNKNOWN_TIME_ZONE: {} as { readonly timeZone: string },
  WALL_TIME_INVALID: {} as { readonly wall: string },
  /** What can be written instead, with its offset: the time after clocks were put forward. */
  WALL_TIME_SKIPPED: {} as {
    readonly wall: string;
    readonly timeZone: string;
    readonly first: string;
  },
  /** The two that it may be, with their offsets. */
  WALL_TIME_TWICE: {} as {
    readonly wall: string;
    readonly timeZone: string;
    readonly first: string;
    readonly second: string;
  },
  INSTANT_OUT_OF_RANGE: {} as { readonly wall?: string },
  DEAL_OF_ANOTHER_PROGRAM: {} as { readonly deal: string },
  MEMBERSHIP_TRANSITION: {} as { readonly from: string; readonly action: string },
  CAMPAIGN_TRANSITION: {} as { readonly from: string; readonly action: string },
  /** `from` is a state or `NONE`; `campaign` is how the campaign stands. */
  APPLICANT_TRANSITION: {} as {
    readonly from: string;
    readonly action: string;
    readonly campaign: string;
  },
  /** Of the campaign's program. */
  CREATOR_REMOVED: {} as { readonly creator: string },
  CREATOR_HAS_CODES: {} as { readonly creator: string; readonly count: number },
  KEEP_UNTIL_TOO_EARLY: {} as { readonly contractEnd: number },
  CODE_ALREADY_COMPLETE: {} as NoParams,
  CODE_EXPIRED: {} as NoParams,
  NOT_EDITABLE_NOW: {} as { readonly reason: string; readonly at?: number },
  STARTS_IN_PAST: {} as { readonly startAt: number },
  ENDS_IN_PAST: {} as { readonly endAt: number },
  GRACE_TOO_LONG: {} as { readonly max: number },
  IN_QUARANTINE: {} as { readonly until: number },
  CONTRACT_NOT_BEGUN: {} as { readonly creator: string; readonly contractStart: number },
  CONTRACT_ENDED: {} as { readonly creator: string; readonly contractEnd: number },
  CONTRACT_ENDS_FIRST: {} as { readonly contractEnd: number },
  COUNT_CHANGED: {} as { readonly expected: number; readonly count: number },
  DEAL_HAS_CODES: {} as NoParams,
  DEAL_ENDS_BEFORE_CODE: {} as { readonly text: string; readonly promoCodeId: string },
  CODE_CANNOT_FOLLOW: {} as {
    readonly text: string;
    readonly promoCodeId: string;
    readonly reason: string;
  },
  DEAL_ENDS_FIRST: {} as { readonly deal: string; readonly dealEnd: number },
  DEAL_DATES_WIN: {} as { readonly deal: string },
  DEAL_ENDED: {} as { readonly deal: string },
  TEXT_OFFENSIVE: {} as { readonly text: string },
  /** `text` is what nobody may hold; of a pattern, a text that it would match. No end is no `endAt`. */
  TEXT_RESTRICTED: {} as {
    readonly text: string;
    readonly restricted: string;
    readonly restrictedTextId: string;
    /** One of `RESTRICTED_TEXT_KINDS`. */
    readonly kind: string;
    readonly reason?: string;
    readonly endAt?: number;
  },
  RESTRICTION_ENDED: {} as NoParams,
  TEMPLATE_INVALID: {} as {
    /** What cannot be read; empty if no code can have a text of it. */
    readonly part: string;
  },
  TEMPLATE_VALUE_MISSING: {} as { readonly word: string },
  KEY_SPACE_TOO_SMALL: {} as {
    readonly size: number;
    readonly free: number;
    readonly wanted: number;
  },
  ALREADY_MEMBER: {} as NoParams,
  ALREADY_INVITED: {} as NoParams,
  INVITATION_CLOSED: {} as { readonly state: string },
  /** The creator may be mailed again at `until`. */
  MAILED_TODAY: {} as { readonly until: number },
  LAST_OWNER: {} as NoParams,
  NO_LONGER_ALLOWED: {} as NoParams,
  MANAGERS_ONLY: {} as NoParams,
  DRAFT_OF_ANOTHER: {} as { readonly owner: string },
  PATTERN_INVALID: {} as {
    /** One of `PATTERN_FAULTS`. */
    readonly fault: string;
    /** From 1, where it is known. */
    readonly position?: number;
  },
  PATTERN_TOO_LARGE: {} as { readonly instructions: number; readonly max: number },
  PATTERN_TOO_WIDE: {} as NoParams,
  PATTERNS_FULL: {} as { readonly max: number },
  /** One of `BULK_JOB_STATES` and one of `BULK_JOB_ACTIONS`. */
  JOB_TRANSITION: {} as { readonly state: string; readonly action: string },
  PLAN_STALE: {} as NoParams,
  PLAN_HAS_ERRORS: {} as { readonly count: number },
  ROW_FAILED: {} as NoParams,
  WAIT_OVER: {} as NoParams,
  CREATOR_AMBIGUOUS: {} as { readonly typed: string; readonly count: number },
  HAS_CODE: {} as { readonly creator: string; readonly text: string; readonly promoCodeId: string },
  /** `row` is a row of the same plan, from 1. */
  ROW_TWICE: {} as { readonly row: number },
  TEXT_TWICE_IN_PLAN: {} as { readonly text: string },
  /** `text` is a text that both codes match; no end is no `endAt`. */
  OVERLAP: {} as Held & {
    readonly pattern: string;
    readonly startAt?: number;
    readonly endAt?: number;
  },
  DATE_AMBIGUOUS: {} as { readonly date: string },
  CODE_MANGLED: {} as { readonly value: string },
  HEADER_TWICE: {} as { readonly header: string },
  /** `line` is another row of the same code. */
  ROWS_DISAGREE: {} as { readonly line: number },
  REFERENCE_UNKNOWN: {} as { readonly value: string },
  REFERENCE_AMBIGUOUS: {} as { readonly count: number },
  /** `fault` is one of the reader's; `limit` is of bytes, rows, columns or characters. */
  FILE_REFUSED: {} as { readonly fault: string; readonly line?: number; readonly limit?: number },
  FILES_FULL: {} as { readonly max: number },
};

export type ViolationCode = keyof typeof PARAMS;

/** The codes that clients are promised. */
export const VIOLATION_CODES = Object.keys(PARAMS) as readonly ViolationCode[];

/** What the sentence of a code speaks of, by name. */
export type ParamsOf<Code extends ViolationCode> = (typeof PARAMS)[Code];

/** What any sentence speaks of, by name. */
export type ViolationParams = Readonly<Record<string, string | number>>;

/**
 * What is wrong with an input: a code, the path into the input and parameters; sentences are written at the edges,
 * in the reader's language. `Violation` alone is any of them, so that its code tells its parameters.
 */
export type Violation<Code extends ViolationCode = ViolationCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    /** Field names from the input's root to what is wrong; empty when the whole call is. */
    readonly path: readonly string[];
    readonly params: ParamsOf<Each>;
    /** Values for the field that would be accepted now, the best first. */
    readonly suggestions?: readonly string[];
  };
}[Code];

type CodeThatNeedsParams = {
  [Code in ViolationCode]: NoParams extends ParamsOf<Code> ? never : Code;
}[ViolationCode];

type PathAndParams<Code extends ViolationCode> = [Code & CodeThatNeedsParams] extends [never]
  ? [path?: readonly string[], params?: ParamsOf<Code>]
  : [path: readonly string[], params: ParamsOf<Code>];

/**
 * A violation of the closed list. Its path may be left out if the whole call is wrong, its parameters if its sentence
 * can do without.
 */
export function violation<Code extends ViolationCode>(
  code: Code,
  ...[path = [], params]: PathAndParams<Code>
): Violation<Code> {
  return { code, path, params: params ?? {} } as Violation<Code>;
}
