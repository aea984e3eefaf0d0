import { notEditableSentence } from './not-editable-sentence.js';
import type {
  NoParams,
  ParamsOf,
  ProgramKind,
  Violation,
  ViolationCode,
} from '@creator-codes/domain';
import { begun } from './begun.js';
import { day } from './day.js';
import { fileFaultSentence } from './file-fault-sentence.js';
import { characterWord } from './invisible-character.js';
import { patternFaultSentence } from './pattern-fault-sentence.js';

type Sentence<Params> = Params extends NoParams ? () => string : (params: Params) => string;

/** Short English for every way in which an input can be wrong, with what would help (R13). */
const SENTENCES: { readonly [Code in ViolationCode]: Sentence<ParamsOf<Code>> } = {
  REQUIRED: () => 'This is required.',
  INVALID_VALUE: invalidValue,
  TOO_SHORT: ({ min }) => `At least ${min} characters are needed.`,
  TOO_LONG: ({ max }) => `At most ${max} characters are allowed.`,
  TOO_MANY: ({ max, count, plan, open }) =>
    open !== undefined
      ? `At most ${grouped(max)} ${open === 'JOBS' ? 'jobs' : 'rows of jobs'} may be open at once. Apply or cancel plans that wait, or cancel jobs that are stopped; those that run end by themselves.`
      : `At most ${grouped(max)} are allowed at once${count === undefined ? '' : `, and these are ${grouped(count)}`}.${plan === undefined ? '' : ` Plan it for more with ${plan}, and apply the plan.`}`,
  NUMBER_OUT_OF_RANGE: ({ min, max }) =>
    `Only numbers from ${grouped(min)} to ${grouped(max)} are allowed.`,
  NOT_FOUND: () => 'There is nothing with this id in your account.',
  NAME_TAKEN: ({ name }) => `The name${quoted(name)} is taken. Choose another one.`,
  EXTERNAL_ID_TAKEN: ({ system, id, holder }) =>
    holder === undefined
      ? `The id ${id} of ${system} is here twice. Leave it here once.`
      : `The id ${id} of ${system} belongs to${quoted(holder)}. Take it away there first, or use another one.`,
  STALE_VERSION: () =>
    'Somebody has changed this meanwhile. Look at it again and repeat your change.',
  IDEMPOTENCY_KEY_REUSED: () =>
    'This idempotency key was used for a call with other arguments. Use a new key for a new call.',
  NOT_IN_THIS_MODE: () => "This does not exist in the account's program mode.",
  CODE_TEXT_CHARACTER: ({ character, codePoint, position }) =>
    `A code has only letters A to Z, digits, hyphen and underscore. ${characterWord(character, codePoint)} at position ${position} is none of them.`,
  CODE_TEXT_EDGE: ({ character }) => `A code cannot begin or end with "${character}".`,
  CODE_HELD_BY_PARTNER: ({ text, owner }) =>
    `${text} belongs to the performance partner ${owner}. A text has one owner only.`,
  CODE_HELD_BY_CREATOR: ({ text, owner }) =>
    `${text} belongs to the creator ${owner}. A text has one owner only.`,
  CODE_HELD_BY_MEDIA_SOURCE: ({ text, owner }) =>
    `${text} belongs to the media source ${owner}. A text has one owner only.`,
  CODE_HELD_BY_SAME_OWNER: ({ text, owner }) => `${owner} holds ${text} already.`,
  CREATOR_NOT_JOINED: notJoined,
  CODE_TRACKING_OFF: ({ program }) =>
    `Code tracking is off for${quoted(program)}. Switch it on first.`,
  OPTIMIZE_REQUIRED: () =>
    'The account does not have Optimize, which media sources need. An owner records it once it is active.',
  MEDIA_SOURCE_REQUIRED: ({ creator }) =>
    `No media source stands for ${creator} in the Performance program. Create it first.`,
  MEDIA_SOURCE_OF_ANOTHER_CREATOR: ({ mediaSource }) =>
    `The media source${quoted(mediaSource)} does not stand for this creator in this program.`,
  MEDIA_SOURCE_STANDS_FOR_CREATOR: ({ mediaSource }) =>
    `The media source${quoted(mediaSource)} stands for a creator. Make the code for the creator.`,
  MEDIA_SOURCE_EXISTS: ({ mediaSource }) =>
    `This creator has a media source in this program already${mediaSource === '' ? '' : `: ${mediaSource}`}.`,
  MEDIA_SOURCE_HOLDS_CODES: ({ mediaSource }) =>
    `${mediaSource === '' ? 'It' : mediaSource} holds codes, so whom it stands for stays as it is. Create another media source.`,
  PROGRAM_MISSING: ({ kind }) =>
    `The account has no ${kindWord(kind)} program yet. Create one first.`,
  PROGRAM_AMBIGUOUS: ({ kind, count }) =>
    `The account has ${count} ${kindWord(kind)} programs. Name the one you mean.`,
  PROGRAM_KIND: ({ kind }) => `This program is not a ${kindWord(kind)} program.`,
  START_NOT_BEFORE_END: () => 'The start must be before the end.',
  UNKNOWN_TIME_ZONE: ({ timeZone }) =>
    `There is no time zone${quoted(timeZone)}. Use an IANA name such as Asia/Shanghai.`,
  WALL_TIME_INVALID: ({ wall }) => `${wall ? `"${wall}"` : 'This'} is not a date and time.`,
  WALL_TIME_SKIPPED: ({ wall, timeZone, first }) =>
    `"${wall}" does not exist in ${timeZone}, where clocks are put forward. Write another time, or one with its offset, such as ${first}.`,
  WALL_TIME_TWICE: ({ wall, timeZone, first, second }) =>
    `"${wall}" happens twice in ${timeZone}, where clocks are put back. Write it with its offset: ${first} or ${second}.`,
  INSTANT_OUT_OF_RANGE: () => 'The instant must lie in the years 1970 to 9999.',
  DEAL_OF_ANOTHER_PROGRAM: ({ deal }) =>
    `The deal${quoted(deal)} is not of the program in which the owner is credited.`,
  MEMBERSHIP_TRANSITION: ({ from, action }) =>
    from === 'NONE'
      ? `${action} is not possible without a membership.`
      : `${action} is not possible while the membership is ${from}.`,
  CAMPAIGN_TRANSITION: ({ from, action }) =>
    `${action} is not possible while the campaign is ${from}.`,
  APPLICANT_TRANSITION: ({ from, action, campaign }) =>
    from === 'NONE'
      ? `${action} is not possible in a campaign that is ${campaign}.`
      : `${action} is not possible for an applicant who is ${from} in a campaign that is ${campaign}.`,
  CREATOR_REMOVED: ({ creator }) =>
    `${creator} was removed from the program. Reverse that first (reverseDecision).`,
  CREATOR_HAS_CODES: ({ creator, count }) =>
    `${creator} has ${grouped(count)} scheduled or active ${count === 1 ? 'code' : 'codes'} in the program. Expire them first.`,
  KEEP_UNTIL_TOO_EARLY: ({ contractEnd }) =>
    `The codes would end before the contract does, on ${day(contractEnd)}. Choose a later date.`,
  CODE_ALREADY_COMPLETE: () => 'The code has every assignment already.',
  CODE_EXPIRED: () => 'The code has been expired.',
  NOT_EDITABLE_NOW: notEditableSentence,
  STARTS_IN_PAST: () =>
    'The start is in the past, which stays as it was. Choose one that is still to come.',
  ENDS_IN_PAST: () =>
    'The end is in the past: from now on nothing would count. Choose one that is still to come.',
  GRACE_TOO_LONG: ({ max }) => `Both codes may count for at most ${max} days from now.`,
  IN_QUARANTINE: ({ until }) =>
    `The text stays with its owner until ${new Date(until).toISOString()}. Before that only owners of the account release it, with a reason.`,
  CONTRACT_NOT_BEGUN: ({ creator, contractStart }) =>
    `${creator}'s contract begins on ${day(contractStart)}. Let the code start then, or change the contract.`,
  CONTRACT_ENDED: ({ creator, contractEnd }) =>
    `${creator}'s contract ends on ${day(contractEnd)}, before the code would start. Let it start earlier, or change the contract.`,
  CONTRACT_ENDS_FIRST: ({ contractEnd }) =>
    `The creator's contract ends before the code, on ${day(contractEnd)}. After that the creator earns nothing.`,
  COUNT_CHANGED: ({ expected, count }) =>
    `${grouped(count)} would change, not ${grouped(expected)}. Look at them again, then repeat the call.`,
  DEAL_HAS_CODES: () =>
    'Codes belong to this deal, so it stays in its program. Make another deal in the other one.',
  DEAL_ENDS_BEFORE_CODE: ({ text }) =>
    `${text} would end before it begins. Choose a later end, or expire the code first.`,
  CODE_CANNOT_FOLLOW: ({ text, reason }) =>
    `${text} cannot follow the deal. ${notEditableSentence({ reason })}`,
  DEAL_ENDS_FIRST: ({ deal, dealEnd }) =>
    `The code counts longer than its deal${quoted(deal)}, whose end is ${day(dealEnd)}.`,
  DEAL_DATES_WIN: ({ deal }) =>
    `Codes of the deal${quoted(deal)} follow its dates, so this code has the deal's.`,
  DEAL_ENDED: ({ deal }) => `The deal${quoted(deal)} is over.`,
  TEXT_OFFENSIVE: ({ text }) => `${text} may be read as an offensive word.`,
  TEXT_RESTRICTED: ({ text, restricted, kind, reason, endAt }) =>
    `Nobody may hold ${text}${kind === 'PREFIX' ? `: texts that begin with ${restricted} are reserved` : ''}${endAt === undefined ? '' : `, until ${day(endAt)}`}.${reason === undefined ? '' : ` Reason: "${reason}".`}`,
  RESTRICTION_ENDED: () => 'The text is not restricted any more. Restrict it anew.',
  TEMPLATE_INVALID: ({ part }) =>
    part === ''
      ? 'No code can have a text of this template: it has 3 to 64 characters, and a letter or digit at each end.'
      : `"${part}" cannot be read. A template has letters, digits, "-", "_" and {FIRST}, {LAST}, {NAME}, {HANDLE}, {DISCOUNT}, {YEAR}, {10|15}, {####} or {XXXX}.`,
  TEMPLATE_VALUE_MISSING: ({ word }) =>
    word === 'DISCOUNT'
      ? 'The template says {DISCOUNT}, and neither a number nor a deal with a whole discount was given.'
      : `The template says {${word}}, and neither the creator's name nor a handle has letters for it.`,
  KEY_SPACE_TOO_SMALL: ({ size, free, wanted }) =>
    `The template gives ${grouped(size)} texts, of which ${grouped(free)} are free; ${grouped(wanted)} are wanted. Add random signs such as {####}.`,
  ALREADY_MEMBER: () => 'Somebody with this address belongs to the account already.',
  ALREADY_INVITED: () =>
    'An invitation for this address is open. Take it back first, or pass its link on again.',
  INVITATION_CLOSED: ({ state }) =>
    state === 'ACCEPTED'
      ? 'The invitation has been accepted already.'
      : 'The invitation has been taken back already.',
  MAILED_TODAY: ({ until }) =>
    `The creator got an invitation less than a day ago. Mail another from ${new Date(until).toISOString()} on, or copy its link.`,
  NO_LONGER_ALLOWED: () =>
    'What you may do in this account has changed, and nothing was written. Ask again.',
  MANAGERS_ONLY: () => 'Only managers and owners can change what is not their own.',
  DRAFT_OF_ANOTHER: ({ owner }) => `This is a draft of ${owner}. Take it over to change it.`,
  LAST_OWNER: () => 'An account keeps at least one owner. Make somebody else an owner first.',
  JOB_TRANSITION: ({ state, action }) => `The job is ${state}, so ${action} cannot be done to it.`,
  PLAN_STALE: () =>
    'The plan is not what you saw, or what all of it stands on has changed. Plan again and look at it. A job that has begun is cancelled first, and its rest planned again.',
  PLAN_HAS_ERRORS: ({ count }) =>
    `${grouped(count)} ${count === 1 ? 'row is' : 'rows are'} in error. Mend them, or let the others be done alone.`,
  ROW_FAILED: () =>
    'Something failed on our side, and nothing of this row was written. Try it again.',
  WAIT_OVER: () => 'The row waited until its time was over, and nothing was written.',
  CREATOR_AMBIGUOUS: ({ typed, count }) =>
    `${grouped(count)} creators are called ${typed}. Name the one by their address or handle.`,
  HAS_CODE: ({ creator, text }) => `${creator} has the code ${text} already.`,
  ROW_TWICE: ({ row }) => `The same creator stands in row ${grouped(row)}.`,
  TEXT_TWICE_IN_PLAN: ({ text }) => `Another row of this plan takes ${text}.`,
  PATTERN_INVALID: ({ fault, position }) =>
    `${patternFaultSentence(fault)}${position === undefined ? '' : ` See character ${position}.`}`,
  PATTERN_TOO_LARGE: ({ instructions, max }) =>
    `The pattern is too large: ${grouped(instructions)} instructions or more, of which ${max} are allowed. Use fewer alternatives or smaller counts.`,
  PATTERN_TOO_WIDE: () => 'The pattern matches nearly every code. Begin it with a fixed part.',
  PATTERNS_FULL: ({ max }) =>
    `The account has ${grouped(max)} patterns, ended ones too, and may have no more. Give the code an exact text.`,
  OVERLAP: ({ text, pattern, owner, startAt, endAt }) =>
    `${text} would also match ${pattern} of ${owner}${window(startAt, endAt)}.`,
  DATE_AMBIGUOUS: ({ date }) =>
    `"${date}" can be read with the day or the month first. Say which, or write it like 2026-12-01.`,
  CODE_MANGLED: ({ value }) =>
    `"${value}" looks like a number or date that a spreadsheet made of a code. If it is meant, put an apostrophe in front.`,
  FILE_REFUSED: fileFaultSentence,
  FILES_FULL: ({ max }) =>
    `The files of the account take all of their ${grouped(max / 1_048_576)} MB. They are kept for 7 days: wait until the oldest is gone.`,
  HEADER_TWICE: ({ header }) =>
    `The header "${header}" stands there twice. Rename one of the columns.`,
  ROWS_DISAGREE: ({ line }) =>
    `Row ${grouped(line)} says something else about this code. Keep one of them.`,
  REFERENCE_UNKNOWN: ({ value }) => `Nothing in your account is known as "${value}".`,
  REFERENCE_AMBIGUOUS: ({ count }) =>
    `${grouped(count)} answers are possible. Say which one is meant.`,
};

/** The sentence of a violation, in short English; `UserError.message`. */
export function violationSentence({ code, params }: Pick<Violation, 'code' | 'params'>): string {
  const sentence = SENTENCES[code] as (params: Violation['params']) => string;
  return begun(sentence(params));
}

function quoted(name: string | undefined): string {
  return name ? ` "${name}"` : '';
}

const KIND_WORDS: Readonly<Record<ProgramKind, string>> = {
  CREATOR: 'Creator',
  PERFORMANCE: 'Performance',
};

function kindWord(kind: string): string {
  return kind === 'CREATOR' || kind === 'PERFORMANCE' ? KIND_WORDS[kind] : 'such';
}

function invalidValue(params: ParamsOf<'INVALID_VALUE'>): string {
  const { min, max, expected, allowed, orEmpty } = params;
  if (expected === 'EMAIL') return 'This is not an e-mail address, such as mei@example.com.';
  if (expected === 'WEB_ADDRESS')
    return 'This is not a web address. Begin with https:// or http://, as in https://example.com/sale.';
  if (allowed !== undefined)
    return `This value is not allowed here. Allowed: ${allowed}${orEmpty === 1 ? ' or empty' : ''}.`;
  return min === undefined || max === undefined
    ? 'This value is not valid here.'
    : `Give a value from ${min} to ${max}.`;
}

function notJoined({ creator, state }: ParamsOf<'CREATOR_NOT_JOINED'>): string {
  const without = `${creator} has not joined the Creator program`;
  switch (state) {
    case 'INVITED':
      return `${without}: the invitation has not been answered yet.`;
    case 'APPLIED':
      return `${without}: the application has not been decided yet.`;
    case 'DECLINED':
      return `${without}: the invitation or application was declined.`;
    case 'REMOVED':
      return `${creator} was removed from the Creator program.`;
    case 'EXPIRED':
      return `${creator}'s contract with the Creator program has ended.`;
    default:
      return `${without}: there is no invitation yet.`;
  }
}

function window(startAt: number | undefined, endAt: number | undefined): string {
  const from = startAt === undefined ? '' : ` from ${day(startAt)}`;
  return endAt === undefined ? from : `${from} until ${day(endAt)}`;
}

function grouped(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}
