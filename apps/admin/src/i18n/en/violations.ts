import type { ViolationCode } from '@creator-codes/domain';
import type { importViolations } from './import-violations';
import type { pageViolations } from './page-violations';

/** One sentence per violation, but for those of files, and of some pages alone; parameters are those that the domain gives. */
export const violations = {
  REQUIRED: 'Fill this in.',
  INVALID_VALUE: '{{why}}',
  TOO_SHORT: 'Use at least {{min}} characters.',
  TOO_LONG: 'Use at most {{max}} characters.',
  TOO_MANY: 'Use at most {{max, number}}.',
  NUMBER_OUT_OF_RANGE: 'Use a number from {{min, number}} to {{max, number}}.',
  NOT_FOUND: 'This does not exist here any more. Choose another.',
  NAME_TAKEN: 'This name is taken. Choose another.',
  EXTERNAL_ID_TAKEN: 'The id {{id}} of {{system}} is taken already{{shown}}.',
  STALE_VERSION: 'Somebody changed this meanwhile. Look at the current values, then save again.',
  IDEMPOTENCY_KEY_REUSED: 'This request was sent before with other values. Start again.',
  NOT_IN_THIS_MODE: 'This account runs the Creator program alone; it has no such field.',
  CODE_TEXT_CHARACTER:
    'Character {{position}} ({{shown}}) is not allowed. Use A–Z, 0–9, and - or _ inside.',
  CODE_TEXT_EDGE: 'A code cannot begin or end with {{character}}.',
  CODE_HELD_BY_PARTNER:
    '{{text}} is held by {{owner}} in the Performance program. Both would claim the same sale.',
  CODE_HELD_BY_CREATOR: '{{text}} belongs to {{owner}}. A code has one owner.',
  CODE_HELD_BY_MEDIA_SOURCE: 'The media source {{owner}} holds {{text}}. A code has one owner.',
  CODE_HELD_BY_SAME_OWNER: '{{owner}} has {{text}} already.',
  CREATOR_NOT_JOINED: '{{why}}',
  CODE_TRACKING_OFF: 'Code tracking is off in {{program}}.',
  OPTIMIZE_REQUIRED: 'This needs the Optimize add-on.',
  MEDIA_SOURCE_REQUIRED: 'No media source stands for {{creator}} in the Performance program.',
  MEDIA_SOURCE_OF_ANOTHER_CREATOR: 'This media source does not stand for this creator.',
  MEDIA_SOURCE_STANDS_FOR_CREATOR:
    '{{mediaSource}} stands for a creator. Make the code for the creator.',
  MEDIA_SOURCE_EXISTS: 'This creator has a media source in this program already.',
  MEDIA_SOURCE_HOLDS_CODES:
    '{{mediaSource}} holds codes, so whom it stands for stays as it is. Create another one.',
  PROGRAM_MISSING: 'This account has no {{kind}} yet.',
  PROGRAM_AMBIGUOUS: 'There are {{count}} programs of this kind ({{kind}}). Choose one.',
  PROGRAM_KIND: 'Choose a program of the right kind: {{kind}}.',
  START_NOT_BEFORE_END: 'The end must be after the start.',
  UNKNOWN_TIME_ZONE: 'No such time zone. Choose one from the list.',
  WALL_TIME_INVALID: 'This is no date and time. Write it like 2026-12-01 09:00.',
  INSTANT_OUT_OF_RANGE: 'This date is out of range. Use a year from 1970 to 9999.',
  DEAL_OF_ANOTHER_PROGRAM: 'This deal belongs to another program. Choose one of the right program.',
  MEMBERSHIP_TRANSITION: 'This is not possible while the creator is “{{from}}”.',
  CREATOR_REMOVED:
    '{{creator}} was removed from the program. Reverse that removal first, on the creator’s page.',
  CREATOR_HAS_CODES:
    '{{creator}} has {{count, number}} scheduled or active codes in this program. Expire them first.',
  KEEP_UNTIL_TOO_EARLY:
    'The codes would end before the contract does, on {{contractEnd}}. Choose a later date.',
  CODE_ALREADY_COMPLETE: 'This code is complete already.',
  CODE_EXPIRED: 'This code has expired.',
  NOT_EDITABLE_NOW: '{{why}}',
  STARTS_IN_PAST:
    'The start is in the past, which stays as it was. Choose one that is still to come.',
  ENDS_IN_PAST: 'The end is in the past: from now on nothing would count.',
  GRACE_TOO_LONG: 'Both codes may count for at most {{max}} days from now.',
  IN_QUARANTINE:
    'The text stays with its owner until {{until}}. Before that only owners of the account release it, with a reason.',
  CONTRACT_NOT_BEGUN:
    'The contract of {{creator}} begins on {{contractStart}}. Start then or later.',
  CONTRACT_ENDED: 'The contract of {{creator}} ends on {{contractEnd}}. Start before that.',
  CONTRACT_ENDS_FIRST:
    'The creator’s contract ends on {{contractEnd}}; after that the code earns nothing.',
  COUNT_CHANGED:
    'Not {{expected, number}} but {{count, number}} would change by now. Look again, then confirm.',
  DEAL_HAS_CODES: 'Codes belong to this deal, so it stays in its program.',
  DEAL_ENDS_BEFORE_CODE:
    '{{text}} would end before it begins. Choose a later end, or expire the code first.',
  CODE_CANNOT_FOLLOW: '{{text}} cannot follow. {{why}}',
  DEAL_ENDS_FIRST: 'The code counts longer than its deal “{{deal}}”, whose end is {{dealEnd}}.',
  DEAL_DATES_WIN: 'Codes of “{{deal}}” follow its dates, so this code has the deal’s.',
  DEAL_ENDED: 'The deal has ended.',
  TEXT_OFFENSIVE: '{{text}} may be read as an offensive word.',
  TEXT_RESTRICTED: 'Nobody may hold {{text}}{{shown}}.',
  RESTRICTION_ENDED: 'This word is not reserved any more. Reserve it anew.',
  TEMPLATE_INVALID: 'This template makes no code: {{why}}.',
  TEMPLATE_VALUE_MISSING: 'Nothing is known for {{word}}.',
  KEY_SPACE_TOO_SMALL: 'Only {{free, number}} of {{size, number}} texts are free.',
  ALREADY_MEMBER: 'Somebody with this address belongs to the account already.',
  ALREADY_INVITED:
    'An invitation for this address is open. Take it back first, or pass its link on again.',
  INVITATION_CLOSED: 'The invitation has been accepted or taken back already.',
  MAILED_TODAY:
    'An invitation was mailed less than a day ago. Mail another from {{until}} on, or copy the link.',
  NO_LONGER_ALLOWED: 'Your access to this account has changed. Reload the page to go on.',
  MANAGERS_ONLY: 'Only managers and owners can change what is not their own.',
  LAST_OWNER: 'An account keeps at least one owner. Make somebody else an owner first.',
  JOB_TRANSITION: 'This cannot be done to the job as it is now.',
  PLAN_STALE:
    'The plan is not what you saw, or what all of it stands on has changed. Plan again and look at it.',
  PLAN_HAS_ERRORS:
    '{{count, number}} rows are in error. Mend them, or let the others be done alone.',
  ROW_FAILED: 'Something failed on our side. Nothing of this row was written.',
  WAIT_OVER: 'The row waited until its time was over. Nothing was written.',
  CREATOR_AMBIGUOUS:
    '{{count, number}} creators are called “{{typed}}”. Name the one by address or handle.',
  HAS_CODE: '{{creator}} has the code {{text}} already.',
  ROW_TWICE: 'The same creator stands in row {{row, number}}.',
  TEXT_TWICE_IN_PLAN: 'Another row of this plan takes {{text}}.',
  PATTERN_INVALID: '{{fault}}{{shown}}.',
  PATTERN_TOO_LARGE: 'The pattern is too large. Use fewer alternatives or smaller counts.',
  PATTERNS_FULL:
    'The account has {{max, number}} patterns, ended ones too, and may have no more. Give the code an exact text.',
  PATTERN_TOO_WIDE: 'The pattern matches nearly every code. Begin it with a fixed part.',
  OVERLAP: '{{text}} would also match {{pattern}} of {{owner}}{{shown}}.',
} satisfies Record<
  Exclude<ViolationCode, keyof typeof importViolations | keyof typeof pageViolations>,
  string
>;
