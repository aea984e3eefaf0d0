import type { ProgramKind, Violation, ViolationCode, ViolationParams } from '@creator-codes/domain';

type Sentence = (params: Words) => string;

/** Parameters as text; one that is missing reads as an empty text, so that no sentence ever says "undefined". */
type Words = Readonly<Record<string, string>>;

/** Short English for every way in which an input can be wrong, with what would help (R13). */
const SENTENCES: Readonly<Record<ViolationCode, Sentence>> = {
  REQUIRED: () => 'This is required.',
  INVALID_VALUE: ({ min, max }) =>
    min && max ? `Give a value from ${min} to ${max}.` : 'This value is not valid here.',
  TOO_SHORT: ({ min }) => (min ? `At least ${min} characters are needed.` : 'This is too short.'),
  TOO_LONG: ({ max }) => (max ? `At most ${max} characters are allowed.` : 'This is too long.'),
  TOO_MANY: ({ max }) => (max ? `At most ${max} are allowed at once.` : 'These are too many.'),
  NUMBER_OUT_OF_RANGE: ({ min, max }) =>
    min !== undefined && max !== undefined
      ? `Only numbers from ${grouped(min)} to ${grouped(max)} are allowed.`
      : 'This number is out of range.',
  NOT_FOUND: () => 'There is nothing with this id in your account.',
  NAME_TAKEN: ({ name }) => `The name${quoted(name)} is taken. Choose another one.`,
  STALE_VERSION: () =>
    'Somebody has changed this meanwhile. Look at it again and repeat your change.',
  IDEMPOTENCY_KEY_REUSED: () =>
    'This idempotency key was used for a call with other arguments. Use a new key for a new call.',
  NOT_IN_THIS_MODE: () => "This does not exist in the account's program mode.",
  CODE_TEXT_CHARACTER: ({ character, codePoint, position }) =>
    `A code has only letters A to Z, digits, hyphen and underscore. ${
      character ? `"${character}" (${codePoint})` : codePoint || 'A character'
    }${position ? ` at position ${position}` : ''} is none of them.`,
  CODE_TEXT_EDGE: ({ character }) =>
    `A code cannot begin or end with ${character ? `"${character}"` : 'a hyphen or underscore'}.`,
  CODE_HELD_BY_PARTNER: ({ text, owner }) =>
    `${text || 'This text'} belongs to the performance partner${named(owner)}. A text has one owner only.`,
  CODE_HELD_BY_CREATOR: ({ text, owner }) =>
    `${text || 'This text'} belongs to the creator${named(owner)}. A text has one owner only.`,
  CODE_HELD_BY_SAME_OWNER: ({ text, owner }) =>
    `${owner || 'This owner'} holds ${text || 'this text'} already.`,
  CREATOR_NOT_JOINED: ({ creator, state }) =>
    `${creator || 'The creator'} has not joined the Creator program${membership(state)}.`,
  CODE_TRACKING_OFF: ({ program }) =>
    `Code tracking is off for${quoted(program) || ' this program'}. Switch it on first.`,
  OPTIMIZE_REQUIRED: () =>
    'The account does not have Optimize, which media sources need. An owner records it once it is active.',
  MEDIA_SOURCE_REQUIRED: ({ creator }) =>
    `No media source stands for ${creator || 'this creator'} in the Performance program. Create it first.`,
  MEDIA_SOURCE_OF_ANOTHER_CREATOR: ({ mediaSource }) =>
    `The media source${quoted(mediaSource)} does not stand for this creator in this program.`,
  MEDIA_SOURCE_EXISTS: ({ mediaSource }) =>
    `This creator has a media source in this program already${mediaSource ? `: ${mediaSource}` : ''}.`,
  PROGRAM_MISSING: ({ kind }) =>
    `The account has no ${kindWord(kind)} program yet. Create one first.`,
  PROGRAM_AMBIGUOUS: ({ kind, count }) =>
    `The account has ${count || 'several'} ${kindWord(kind)} programs. Name the one you mean.`,
  PROGRAM_KIND: ({ kind }) => `This program is not a ${kindWord(kind)} program.`,
  START_NOT_BEFORE_END: () => 'The start must be before the end.',
  UNKNOWN_TIME_ZONE: ({ timeZone }) =>
    `There is no time zone${quoted(timeZone)}. Use an IANA name such as Asia/Shanghai.`,
  WALL_TIME_INVALID: ({ wall }) => `${wall ? `"${wall}"` : 'This'} is not a date and time.`,
  INSTANT_OUT_OF_RANGE: () => 'The instant must lie in the years 1970 to 9999.',
  DEAL_OF_ANOTHER_PROGRAM: ({ deal }) =>
    `The deal${quoted(deal)} is not of the program in which the owner is credited.`,
  MEMBERSHIP_TRANSITION: ({ from, action }) =>
    from === 'NONE'
      ? `${action || 'This'} is not possible without a membership.`
      : `${action || 'This'} is not possible while the membership is ${from || 'as it is'}.`,
  CODE_ALREADY_COMPLETE: () => 'The code has every assignment already.',
  CODE_EXPIRED: () => 'The code has been expired.',
  ENDS_IN_PAST: () => 'The end is in the past: the code would never be active.',
  CONTRACT_ENDS_FIRST: ({ contractEnd }) =>
    `The creator's contract ends before the code${contractEnd ? `, on ${day(contractEnd)}` : ''}. After that the creator earns nothing.`,
  DEAL_ENDED: ({ deal }) => `The deal${quoted(deal)} is over.`,
  ALREADY_MEMBER: () => 'Somebody with this address belongs to the account already.',
  ALREADY_INVITED: () =>
    'An invitation for this address is open. Take it back first, or pass its link on again.',
  INVITATION_CLOSED: ({ state }) =>
    state === 'ACCEPTED'
      ? 'The invitation has been accepted already.'
      : 'The invitation has been taken back already.',
  NO_LONGER_ALLOWED: () =>
    'What you may do in this account has changed, and nothing was written. Ask again.',
  LAST_OWNER: () => 'An account keeps at least one owner. Make somebody else an owner first.',
};

/** The sentence of a violation, in short English; `UserError.message`. */
export function violationSentence(violation: Pick<Violation, 'code' | 'params'>): string {
  return SENTENCES[violation.code](wordsOf(violation.params));
}

function wordsOf(params: ViolationParams): Words {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  );
  return new Proxy(words, {
    get: (all, name) => (typeof name === 'string' && Object.hasOwn(all, name) ? all[name] : ''),
  });
}

function quoted(name: string | undefined): string {
  return name ? ` "${name}"` : '';
}

function named(name: string | undefined): string {
  return name ? ` ${name}` : '';
}

const KIND_WORDS: Readonly<Record<ProgramKind, string>> = {
  CREATOR: 'Creator',
  PERFORMANCE: 'Performance',
};

function kindWord(kind: string | undefined): string {
  return kind === 'CREATOR' || kind === 'PERFORMANCE' ? KIND_WORDS[kind] : 'such';
}

function membership(state: string | undefined): string {
  switch (state) {
    case 'INVITED':
      return ': the invitation has not been answered yet';
    case 'APPLIED':
      return ': the application has not been decided yet';
    case 'DECLINED':
      return ': the invitation was declined';
    case 'REMOVED':
      return ': the membership was ended';
    case 'EXPIRED':
      return ': the contract has ended';
    case 'JOINED':
      return ' yet: the contract begins later';
    default:
      return ': there is no invitation yet';
  }
}

function day(instant: string): string {
  return new Date(Number(instant)).toISOString().slice(0, 10);
}

function grouped(number: string): string {
  return new Intl.NumberFormat('en').format(Number(number));
}
