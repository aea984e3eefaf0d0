import { expect, it } from 'vitest';
import { VIOLATION_CODES } from './violation.js';

// Clients decide by these codes: one that is gone or renamed breaks them, so the list is written out here too.
const PROMISED = `
  REQUIRED INVALID_VALUE TOO_SHORT TOO_LONG TOO_MANY NOT_FOUND NAME_TAKEN STALE_VERSION
  IDEMPOTENCY_KEY_REUSED NOT_IN_THIS_MODE CODE_TEXT_CHARACTER CODE_TEXT_EDGE CODE_HELD_BY_PARTNER
  CODE_HELD_BY_CREATOR CODE_HELD_BY_SAME_OWNER CREATOR_NOT_JOINED CODE_TRACKING_OFF OPTIMIZE_REQUIRED
  MEDIA_SOURCE_REQUIRED MEDIA_SOURCE_OF_ANOTHER_CREATOR MEDIA_SOURCE_EXISTS PROGRAM_MISSING
  PROGRAM_AMBIGUOUS PROGRAM_KIND START_NOT_BEFORE_END UNKNOWN_TIME_ZONE WALL_TIME_INVALID
  INSTANT_OUT_OF_RANGE DEAL_OF_ANOTHER_PROGRAM MEMBERSHIP_TRANSITION CODE_ALREADY_COMPLETE CODE_EXPIRED
  ENDS_IN_PAST CONTRACT_ENDS_FIRST DEAL_ENDED
`.match(/[A-Z_]+/g);

it('the violation codes are the promised ones', () => {
  expect([...VIOLATION_CODES].sort()).toEqual([...(PROMISED ?? [])].sort());
});

it('the violation codes are names that GraphQL takes, each once', () => {
  expect(new Set(VIOLATION_CODES).size).toBe(VIOLATION_CODES.length);
  for (const code of VIOLATION_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
});
