import type { ViolationCode } from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

/** The domain's closed list of violations, as clients see it (R13). */
export const UserErrorCode = registerEnum<ViolationCode>(
  'UserErrorCode',
  'What is wrong, or worth a warning; a closed list. The rules R1 to R13 are those of the product.',
  {
    REQUIRED: 'A value is missing.',
    INVALID_VALUE:
      'The value is not one of those that are allowed here. `expected` is `EMAIL` or `WEB_ADDRESS` where such an address is needed; `allowed` is the whole list where a cell names one of few values, `orEmpty` is 1 where it may also be empty.',
    TOO_SHORT: 'Shorter than `min` characters.',
    TOO_LONG: 'Longer than `max` characters.',
    TOO_MANY:
      'More than `max` at once; `count` where we know how many, `plan` where a mutation plans it for more.',
    NUMBER_OUT_OF_RANGE: 'Less than `min` or more than `max`.',
    NOT_FOUND: 'The id names nothing that you can see.',
    NAME_TAKEN: 'Another one has this name.',
    EXTERNAL_ID_TAKEN:
      'Another one of this kind has this id in the other system: `system`, `id`, `holder`, `holderId`; without a holder the list has it twice.',
    STALE_VERSION:
      'It was changed since the `version` that you saw; the payload carries it as it is now.',
    IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for a call with other arguments.',
    NOT_IN_THIS_MODE: "The account's program mode does not have this.",
    CODE_TEXT_CHARACTER:
      'A character that a code cannot have: `character`, `codePoint`, `position`; `suggestions` where a legal text is near.',
    CODE_TEXT_EDGE: 'A code begins and ends with a letter or digit.',
    CODE_HELD_BY_PARTNER:
      'A performance partner holds the text (R5): `owner`, `conflictingPromoCode`, `suggestions`.',
    CODE_HELD_BY_CREATOR:
      'A creator holds the text (R5): `owner`, `conflictingPromoCode`, `suggestions`.',
    CODE_HELD_BY_MEDIA_SOURCE:
      'A media source holds the text (R5): `owner`, `conflictingPromoCode`, `suggestions`.',
    CODE_HELD_BY_SAME_OWNER: 'The same owner holds the text already: `conflictingPromoCode`.',
    CREATOR_NOT_JOINED: 'The creator has not joined the Creator program (R1): `creator`, `state`.',
    CODE_TRACKING_OFF: 'Code tracking is off in the program (R2): `program`.',
    OPTIMIZE_REQUIRED: 'The account does not have Optimize (R3).',
    MEDIA_SOURCE_REQUIRED:
      'No media source stands for the creator in the Performance program (R3).',
    MEDIA_SOURCE_OF_ANOTHER_CREATOR:
      'The media source does not stand for this creator in this program (R6).',
    MEDIA_SOURCE_STANDS_FOR_CREATOR:
      'The media source stands for a creator, who owns its codes: `issuePromoCode`.',
    MEDIA_SOURCE_EXISTS: 'A media source stands for the creator in this program already.',
    MEDIA_SOURCE_HOLDS_CODES:
      'The media source holds codes, so whom it stands for stays as it is: `mediaSource`.',
    PROGRAM_MISSING: 'The account has no program of this `kind`.',
    PROGRAM_AMBIGUOUS: 'The account has several programs of this `kind`: name one.',
    PROGRAM_KIND: 'The program is not of this `kind`.',
    START_NOT_BEFORE_END: 'The start is not before the end (R8).',
    UNKNOWN_TIME_ZONE: 'There is no such IANA time zone (R8).',
    WALL_TIME_INVALID: 'Not a date and time.',
    WALL_TIME_SKIPPED:
      'A time of a file that clocks skip: `wall` in `timeZone`. `suggestions` has the time after them, with its offset.',
    WALL_TIME_TWICE:
      'A time of a file that clocks show twice: `wall` in `timeZone`. `suggestions` has both, with their offsets.',
    INSTANT_OUT_OF_RANGE: 'Not in the years 1970 to 9999.',
    DEAL_OF_ANOTHER_PROGRAM: 'The deal is not of the program in which the owner is credited (R9).',
    MEMBERSHIP_TRANSITION: 'The membership does not allow this now: `from`, `action`.',
    CAMPAIGN_TRANSITION: 'The campaign does not allow this now: `from`, `action`.',
    APPLICANT_TRANSITION:
      'The applicant, or how the campaign stands, does not allow this now: `from`, `action`, `campaign`.',
    CREATOR_REMOVED:
      'The creator was removed from the program; that is reversed first (`reverseDecision`): `creator`.',
    CREATOR_HAS_CODES:
      'Scheduled or active codes stand in the way of reversing the decision: `creator`, `count`.',
    KEEP_UNTIL_TOO_EARLY: 'The codes would end before the contract does: `contractEnd`.',
    CODE_ALREADY_COMPLETE: 'The code has every assignment already.',
    CODE_EXPIRED: 'The code has been expired.',
    NOT_EDITABLE_NOW:
      'This cannot be changed now: `reason`, one of `NotEditableReason`, and since when, `at`.',
    STARTS_IN_PAST: 'The start is past: what was in force is never overwritten.',
    ENDS_IN_PAST:
      'The end is past: a warning for a new code, which would never be active; an error elsewhere.',
    GRACE_TOO_LONG: 'A replaced code may go on counting for so many days only.',
    IN_QUARANTINE:
      'The text stays with its owner for some time yet; before that only owners of the account release it, with a reason.',
    CONTRACT_NOT_BEGUN:
      "The creator's contract begins after the code would start (R1): `creator`, `contractStart`.",
    CONTRACT_ENDED:
      "The creator's contract is over when the code would start (R1): `creator`, `contractEnd`.",
    CONTRACT_ENDS_FIRST: "A warning: the creator's contract ends before the code does.",
    COUNT_CHANGED: 'Not as many change as the caller expected: `expected`, `count`.',
    DEAL_HAS_CODES: 'Codes belong to the deal, so its program stays.',
    DEAL_ENDS_BEFORE_CODE:
      'A code that follows its deal would not begin before it ends: `text`, `conflictingPromoCode`.',
    CODE_CANNOT_FOLLOW:
      'A code that follows its deal would count more, and a rule objects: `text`, `conflictingPromoCode`, `reason`.',
    DEAL_ENDS_FIRST: 'A warning: the deal ends before the code does.',
    DEAL_DATES_WIN:
      "A warning: the code has the deal's date, since codes of the `deal` follow its dates (R9).",
    DEAL_ENDED: 'A warning: the deal is over.',
    TEXT_OFFENSIVE:
      'A warning: people may read an offensive word in the text. Such a text is never suggested.',
    TEXT_RESTRICTED:
      'Nobody may hold the text: `restrictedText`, `reason`, `endAt`, and as `witness` such a text that a pattern matches, or the text itself.',
    RESTRICTION_ENDED: 'The text is not restricted any more.',
    TEMPLATE_INVALID:
      'The template cannot be read: `part`; empty where no code can have a text of it.',
    TEMPLATE_VALUE_MISSING: 'A word of the template says nothing here: `word`.',
    KEY_SPACE_TOO_SMALL:
      'The template cannot give so many texts that are free: `size`, `free`, `wanted`.',
    ALREADY_MEMBER: 'Somebody with this address belongs to the account already.',
    ALREADY_INVITED: 'An invitation for this address is open.',
    INVITATION_CLOSED: 'The invitation was accepted or taken back: `state`.',
    MAILED_TODAY:
      'The creator got an invitation less than a day ago; from `until` on they may get another.',
    NO_LONGER_ALLOWED:
      'The caller has been removed, has another role, or their token was revoked meanwhile.',
    MANAGERS_ONLY: 'What everybody in the account shares is changed by its managers and owners.',
    DRAFT_OF_ANOTHER: "The draft is a colleague's, `owner`: `takeOverDraft` makes it yours.",
    LAST_OWNER: 'An account keeps at least one owner.',
    JOB_TRANSITION: 'The job is `state`, in which it does not take this `action`.',
    PLAN_STALE:
      'The plan is not what you saw, or what all of it stands on has changed: plan again.',
    PLAN_HAS_ERRORS: 'So many rows of the plan are in error: `count`.',
    ROW_FAILED: 'Something of ours failed with this row, which is unwritten.',
    WAIT_OVER: 'The row waited until its time was over.',
    CREATOR_AMBIGUOUS: 'More than one creator is called so: `typed`, `count`.',
    HAS_CODE:
      'The creator has a code that counts or will count: `text`, and as `conflictingPromoCode` the code.',
    ROW_TWICE: 'The same creator stands in an earlier `row` of the plan.',
    TEXT_TWICE_IN_PLAN: 'Another row of the plan takes the text.',
    PATTERN_INVALID:
      'No pattern in the syntax of RE2, or one that no code can match: `fault`, `position` where it is known.',
    PATTERN_TOO_LARGE: 'The engine makes more than `max` instructions of the pattern.',
    PATTERN_TOO_WIDE: 'The pattern matches nearly every code.',
    PATTERNS_FULL: 'The account has `max` patterns, ended ones too, and may have no more.',
    OVERLAP:
      'Another code matches a text that this one matches, at the same time (R7): `witness`, `owner`, `conflictingPromoCode`. A warning where the owner is the same.',
    DATE_AMBIGUOUS: 'The day or the month may come first: `date`. Say which in the mapping.',
    CODE_MANGLED: 'What may have been a code before a spreadsheet changed it: `value`.',
    FILE_REFUSED: 'The file cannot be read: `fault`, with `line` or `limit` where that is known.',
    FILES_FULL: 'The files of the account would take more than `max` bytes.',
    HEADER_TWICE: 'A column is mapped to a header that the file has twice: `header`.',
    ROWS_DISAGREE: 'Another row says something else about the same code: `line`.',
    REFERENCE_UNKNOWN: 'Nothing in the account is known as `value`.',
    REFERENCE_AMBIGUOUS: 'What the row says leads to `count` answers.',
  },
);
