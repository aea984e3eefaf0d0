import { MEMBERSHIP_STATES } from '../creator/membership.js';
import { NOT_EDITABLE_REASONS } from '../promo-code/not-editable.js';
import { PATTERN_FAULTS } from '../promo-code/pattern-text.js';
import {
  violation,
  VIOLATION_CODES,
  type NoParams,
  type ParamsOf,
  type Violation,
  type ViolationCode,
  type ViolationParams,
} from '../shared/violation.js';

type Samples = {
  readonly [
    Code in ViolationCode as NoParams extends Required<ParamsOf<Code>> ? never : Code
  ]: Required<ParamsOf<Code>>;
};

const HELD = { text: 'MEI15', owner: 'Mei Tanaka', ownerId: 'creator', promoCodeId: 'code' };

const SAMPLES: Samples = {
  JOB_TRANSITION: { state: 'COMPLETED', action: 'STOP' },
  PLAN_HAS_ERRORS: { count: 12 },
  CREATOR_AMBIGUOUS: { typed: 'Mei', count: 2 },
  HAS_CODE: { creator: 'Mei Tanaka', text: 'MEI15', promoCodeId: 'code' },
  ROW_TWICE: { row: 7 },
  TEXT_TWICE_IN_PLAN: { text: 'MEI15' },
  INVALID_VALUE: { min: 1, max: 50, expected: 'EMAIL', allowed: 'X, BLOG', orEmpty: 1 },
  TOO_SHORT: { min: 3 },
  TOO_LONG: { max: 64 },
  TOO_MANY: { max: 100, count: 1_203, plan: 'planPromoCodeDates', open: 'JOBS' },
  PATTERNS_FULL: { max: 10_000 },
  NUMBER_OUT_OF_RANGE: { min: 0, max: 2_000_000_000 },
  NAME_TAKEN: { name: 'Acme creators' },
  EXTERNAL_ID_TAKEN: {
    ...{ system: 'impact.com', id: '10042' },
    ...{ holder: 'Mei Tanaka', holderId: 'creator' },
  },
  CODE_TEXT_CHARACTER: { character: '', codePoint: 'U+200B', position: 5, suggestion: 'SAVE10' },
  CODE_TEXT_EDGE: { character: '-' },
  CODE_HELD_BY_PARTNER: { ...HELD, owner: 'Northtrail Media' },
  CODE_HELD_BY_CREATOR: HELD,
  CODE_HELD_BY_MEDIA_SOURCE: { ...HELD, owner: 'Trail Letter' },
  CODE_HELD_BY_SAME_OWNER: HELD,
  CREATOR_NOT_JOINED: { creator: 'Mei Tanaka', state: 'NONE' },
  APPLICANT_TRANSITION: { from: 'REJECTED', action: 'HIRE', campaign: 'ACTIVE' },
  CREATOR_REMOVED: { creator: 'Mei Tanaka' },
  CREATOR_HAS_CODES: { creator: 'Mei Tanaka', count: 3 },
  KEEP_UNTIL_TOO_EARLY: { contractEnd: 1_796_083_200_000 },
  GRACE_TOO_LONG: { max: 90 },
  IN_QUARANTINE: { until: 1_796_083_200_000 },
  CODE_TRACKING_OFF: { program: 'Acme creators' },
  MEDIA_SOURCE_REQUIRED: { creator: 'Mei Tanaka' },
  MEDIA_SOURCE_OF_ANOTHER_CREATOR: { mediaSource: 'Mei Tanaka IG' },
  MEDIA_SOURCE_STANDS_FOR_CREATOR: { mediaSource: 'Mei Tanaka IG' },
  MEDIA_SOURCE_EXISTS: { mediaSource: 'Mei Tanaka IG' },
  MEDIA_SOURCE_HOLDS_CODES: { mediaSource: 'Mei Tanaka IG' },
  PROGRAM_MISSING: { kind: 'CREATOR' },
  PROGRAM_AMBIGUOUS: { kind: 'PERFORMANCE', count: 2 },
  PROGRAM_KIND: { kind: 'PERFORMANCE' },
  UNKNOWN_TIME_ZONE: { timeZone: 'Mars/Olympus' },
  WALL_TIME_INVALID: { wall: '2026-02-30 09:00' },
  WALL_TIME_SKIPPED: {
    ...{ wall: '2027-03-28 02:30', timeZone: 'Europe/Berlin', first: '2027-03-28T03:30:00+02:00' },
  },
  WALL_TIME_TWICE: {
    ...{ wall: '2027-10-31 02:30', timeZone: 'Europe/Berlin', first: '2027-10-31T02:30:00+02:00' },
    second: '2027-10-31T02:30:00+01:00',
  },
  INSTANT_OUT_OF_RANGE: { wall: '1969-12-31 23:59' },
  DEAL_OF_ANOTHER_PROGRAM: { deal: 'Spring' },
  MEMBERSHIP_TRANSITION: { from: 'DECLINED', action: 'JOIN' },
  CAMPAIGN_TRANSITION: { from: 'DRAFT', action: 'PAUSE' },
  NOT_EDITABLE_NOW: { reason: 'STARTED', at: Date.UTC(2026, 0, 1) },
  STARTS_IN_PAST: { startAt: Date.UTC(2026, 0, 1) },
  ENDS_IN_PAST: { endAt: Date.UTC(2026, 0, 1) },
  CONTRACT_NOT_BEGUN: { creator: 'Mei Tanaka', contractStart: Date.UTC(2026, 11, 1) },
  CONTRACT_ENDED: { creator: 'Mei Tanaka', contractEnd: Date.UTC(2026, 11, 1) },
  CONTRACT_ENDS_FIRST: { contractEnd: Date.UTC(2026, 11, 1) },
  COUNT_CHANGED: { expected: 12, count: 13 },
  DEAL_ENDS_BEFORE_CODE: { text: 'MEI15', promoCodeId: 'code' },
  CODE_CANNOT_FOLLOW: { text: 'MEI15', promoCodeId: 'code', reason: 'CODE_TRACKING_OFF' },
  DEAL_ENDS_FIRST: { deal: 'Spring', dealEnd: Date.UTC(2026, 11, 1) },
  DEAL_DATES_WIN: { deal: 'Spring' },
  DEAL_ENDED: { deal: 'Spring' },
  TEXT_OFFENSIVE: { text: 'SHIT10' },
  TEXT_RESTRICTED: {
    ...{ text: 'ADMIN', restricted: 'Admin', restrictedTextId: 'text', kind: 'WORD' },
    ...{ reason: 'Looks like staff', endAt: Date.UTC(2026, 11, 1) },
  },
  TEMPLATE_INVALID: { part: '{PRICE}' },
  TEMPLATE_VALUE_MISSING: { word: 'DISCOUNT' },
  KEY_SPACE_TOO_SMALL: { size: 512, free: 2, wanted: 20 },
  MAILED_TODAY: { until: 1_796_083_200_000 },
  DRAFT_OF_ANOTHER: { owner: 'Priya Nair' },
  INVITATION_CLOSED: { state: 'ACCEPTED' },
  PATTERN_INVALID: { fault: 'MISSING_BRACKET', position: 5 },
  PATTERN_TOO_LARGE: { instructions: 300, max: 256 },
  OVERLAP: {
    ...{ ...HELD, text: 'SAVE00', pattern: 'SAVE[0-9]{2}' },
    ...{ startAt: Date.UTC(2026, 0, 1), endAt: Date.UTC(2026, 11, 1) },
  },
  DATE_AMBIGUOUS: { date: '03/04/2026' },
  CODE_MANGLED: { value: '1E+05' },
  HEADER_TWICE: { header: 'Promo Code' },
  FILE_REFUSED: { fault: 'UNCLOSED_QUOTE', line: 7, limit: 9 },
  FILES_FULL: { max: 1_073_741_824 },
  ROWS_DISAGREE: { line: 12 },
  REFERENCE_UNKNOWN: { value: '4711' },
  REFERENCE_AMBIGUOUS: { count: 2 },
};

const withEveryParam = VIOLATION_CODES.map((code) => {
  const samples: Readonly<Partial<Record<ViolationCode, ViolationParams>>> = SAMPLES;
  return { code, path: [], params: samples[code] ?? {} } as Violation;
});

/** A violation of each code with every parameter that it can have, then without those that may be left out. */
export const everyViolation: readonly Violation[] = [
  ...withEveryParam,
  violation('INVALID_VALUE'),
  violation('INVALID_VALUE', [], { min: 1, max: 50 }),
  violation('INVALID_VALUE', [], { expected: 'WEB_ADDRESS' }),
  ...MEMBERSHIP_STATES.map((state) =>
    violation('CREATOR_NOT_JOINED', [], { creator: 'Mei Tanaka', state }),
  ),
  ...NOT_EDITABLE_REASONS.map((reason) => violation('NOT_EDITABLE_NOW', [], { reason })),
  violation('NAME_TAKEN'),
  violation('EXTERNAL_ID_TAKEN', [], { system: 'impact.com', id: '10042' }),
  violation('TOO_MANY', [], { max: 100 }),
  violation('TOO_MANY', [], { max: 100, count: 1_203 }),
  violation('INSTANT_OUT_OF_RANGE'),
  ...PATTERN_FAULTS.map((fault) => violation('PATTERN_INVALID', [], { fault })),
  violation('TEXT_RESTRICTED', [], {
    ...{ text: 'VIP15', restricted: 'VIP', restrictedTextId: 'text', kind: 'PREFIX' },
  }),
  violation('OVERLAP', [], { ...HELD, pattern: 'MEI15' }),
  violation('CODE_TEXT_CHARACTER', [], { character: '–', codePoint: 'U+2013', position: 5 }),
];
