import { expect, it } from 'vitest';
import { violation, VIOLATION_CODES, type Violation } from './violation.js';

// Clients decide by these codes: one that is gone or renamed breaks them, so the list is written out here too.
const PROMISED = `
  REQUIRED INVALID_VALUE TOO_SHORT TOO_LONG TOO_MANY NUMBER_OUT_OF_RANGE NOT_FOUND NAME_TAKEN STALE_VERSION
  IDEMPOTENCY_KEY_REUSED NOT_IN_THIS_MODE CODE_TEXT_CHARACTER CODE_TEXT_EDGE CODE_HELD_BY_PARTNER
  CODE_HELD_BY_CREATOR CODE_HELD_BY_MEDIA_SOURCE CODE_HELD_BY_SAME_OWNER CREATOR_NOT_JOINED CODE_TRACKING_OFF OPTIMIZE_REQUIRED
  MEDIA_SOURCE_REQUIRED MEDIA_SOURCE_OF_ANOTHER_CREATOR MEDIA_SOURCE_STANDS_FOR_CREATOR MEDIA_SOURCE_EXISTS PROGRAM_MISSING
  PROGRAM_AMBIGUOUS PROGRAM_KIND START_NOT_BEFORE_END UNKNOWN_TIME_ZONE WALL_TIME_INVALID
  WALL_TIME_SKIPPED WALL_TIME_TWICE
  INSTANT_OUT_OF_RANGE DEAL_OF_ANOTHER_PROGRAM MEMBERSHIP_TRANSITION CODE_ALREADY_COMPLETE CODE_EXPIRED
  ENDS_IN_PAST CONTRACT_ENDS_FIRST DEAL_ENDED ALREADY_MEMBER ALREADY_INVITED INVITATION_CLOSED MAILED_TODAY LAST_OWNER
  NO_LONGER_ALLOWED TEXT_OFFENSIVE TEMPLATE_INVALID TEMPLATE_VALUE_MISSING KEY_SPACE_TOO_SMALL
  COUNT_CHANGED DEAL_HAS_CODES DEAL_ENDS_BEFORE_CODE DEAL_ENDS_FIRST DEAL_DATES_WIN CODE_CANNOT_FOLLOW
  NOT_EDITABLE_NOW STARTS_IN_PAST GRACE_TOO_LONG IN_QUARANTINE
  CONTRACT_NOT_BEGUN CONTRACT_ENDED MEDIA_SOURCE_HOLDS_CODES MANAGERS_ONLY DRAFT_OF_ANOTHER EXTERNAL_ID_TAKEN
  PATTERN_INVALID PATTERN_TOO_LARGE PATTERN_TOO_WIDE PATTERNS_FULL OVERLAP TEXT_RESTRICTED RESTRICTION_ENDED
  DATE_AMBIGUOUS CODE_MANGLED HEADER_TWICE ROWS_DISAGREE REFERENCE_UNKNOWN REFERENCE_AMBIGUOUS
  FILE_REFUSED FILES_FULL
  CREATOR_AMBIGUOUS HAS_CODE JOB_TRANSITION PLAN_HAS_ERRORS PLAN_STALE ROW_FAILED ROW_TWICE TEXT_TWICE_IN_PLAN
  WAIT_OVER CREATOR_HAS_CODES KEEP_UNTIL_TOO_EARLY CAMPAIGN_TRANSITION
  APPLICANT_TRANSITION CREATOR_REMOVED
`.match(/[A-Z_]+/g);

it('the violation codes are the promised ones', () => {
  expect([...VIOLATION_CODES].sort()).toEqual([...(PROMISED ?? [])].sort());
});

it('the violation codes are names that GraphQL takes, each once', () => {
  expect(new Set(VIOLATION_CODES).size).toBe(VIOLATION_CODES.length);
  for (const code of VIOLATION_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
});

it('a code takes its own parameters alone, which the compiler checks', () => {
  const path = ['name'];
  const calls: readonly Violation[] = [
    violation('REQUIRED'),
    violation('TOO_LONG', path, { max: 3 }),
    violation('INVALID_VALUE', path, { min: 1, max: 2 }),
    // @ts-expect-error -- the parameter is missing
    violation('TOO_LONG', path),
    // @ts-expect-error -- the parameter is misspelt
    violation('TOO_LONG', path, { maximum: 3 }),
    // @ts-expect-error -- a code that requires a parameter hides behind one that has none
    violation(path.length > 0 ? 'TOO_LONG' : 'REQUIRED', path),
    // @ts-expect-error -- the code has no parameters
    violation('REQUIRED', path, { max: 3 }),
  ];
  for (const { code, params } of calls) {
    // @ts-expect-error -- a code tells its parameters, and this one has no `min`
    if (code === 'TOO_LONG') expect(params.min).toBeUndefined();
  }
});
