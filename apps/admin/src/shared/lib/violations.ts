import {
  invisibleCharacterOf,
  NOT_EDITABLE_REASONS,
  PATTERN_FAULTS,
  VIOLATION_CODES,
  type NoParams,
  type ParamsOf,
  type PatternFault,
  type Violation,
  type ViolationCode,
} from '@creator-codes/domain';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import { graphql, type ResultOf } from './graphql';
import { OwnerParts } from './owner';

/** What every payload's `errors` and `warnings` are read with: `errors { ...UserErrorParts }`. */
export const UserErrorParts = graphql(
  `
    fragment UserErrorParts on UserError @_unmask {
      code
      path
      message
      params {
        name
        value
      }
      suggestions
      owner {
        ...OwnerParts
      }
      conflictingPromoCode {
        id
        text
        status
        createdAt
      }
    }
  `,
  [OwnerParts],
);

/** The same for those who own codes: what stands in their way is somebody else's, and not shown. */
export const PartnerErrorParts = graphql(`
  fragment PartnerErrorParts on UserError @_unmask {
    code
    path
    message
    params {
      name
      value
    }
  }
`);

/** One refusal of the server, as read with {@link UserErrorParts}. */
export type UserError = ResultOf<typeof UserErrorParts>;

/** What a sentence can be written about: the server's error or the domain's violation. */
export type Objection =
  Pick<Violation, 'code' | 'path' | 'params'> | UserError | ResultOf<typeof PartnerErrorParts>;

type Words = TFunction<['violations', 'words', 'common']>;

type ParamName = {
  [Code in ViolationCode]: ParamsOf<Code> extends NoParams ? never : keyof ParamsOf<Code>;
}[ViolationCode];

type Params = Readonly<Partial<Record<ParamName, string>>>;

/** The parameters of an objection by name, whichever side it comes from. */
export function paramsOf(objection: Objection): Params {
  const { params } = objection;
  const entries: (readonly [string, string])[] = Array.isArray(params)
    ? params.map(({ name, value }: { name: string; value: string }) => [name, value] as const)
    : Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(entries);
}

/** An error of the server as the domain's violation. Numbers stay the text as which they came. */
export function violationOf(error: UserError): Violation {
  const { code, path } = error;
  return { code, path, params: paramsOf(error) } as Violation;
}

/** A sentence in the reader's language for an objection of the domain or the server. */
export function sentenceOf(
  objection: Objection,
  t: Words,
  date: (moment: number | string) => string,
  endDate = date,
): string {
  const { code, path } = objection;
  if (code === 'REQUIRED' && path.at(-1) === 'creatorId') return t('words:chooseCreator');
  const { reason, open } = paramsOf(objection);
  const isKnown =
    (VIOLATION_CODES as readonly string[]).includes(code) &&
    (reason === undefined ||
      code === 'TEXT_RESTRICTED' ||
      (NOT_EDITABLE_REASONS as readonly string[]).includes(reason));
  if (!isKnown) {
    return 'message' in objection ? objection.message : code;
  }
  return t(`violations:${code}`, {
    ...(open === undefined ? {} : { context: open }),
    replace: readable(code, paramsOf(objection), t, date, endDate),
  });
}

function readable(
  code: ViolationCode,
  params: Params,
  t: Words,
  date: (moment: number | string) => string,
  endDate: (moment: number | string) => string,
): Params & { readonly shown?: string; readonly why?: string } {
  const { kind, state, from, character, codePoint } = params;
  const words: Partial<Record<ParamName | 'shown' | 'why', string>> = { ...params };
  if (kind === 'CREATOR' || kind === 'PERFORMANCE') words.kind = t(`words:program.${kind}`);
  if (isMembershipWord(state)) words.state = t(`words:membership.${state}`);
  if (code === 'CREATOR_NOT_JOINED') {
    const { creator } = params;
    const left = LEFT.find((each) => each === state) ?? 'yet';
    words.why = t(`words:notJoined.${left}`, { replace: { creator, state: words.state } });
  }
  if (code === 'INVALID_VALUE') {
    const wanted = ADDRESSES.find((each) => each === params.expected) ?? 'any';
    words.why = t(`words:invalid.${wanted}`);
  }
  if (isMembershipWord(from)) words.from = t(`words:membership.${from}`);
  for (const name of ['contractStart', 'contractEnd', 'dealEnd', 'until'] as const) {
    const moment = params[name];
    if (moment === undefined) continue;
    const write = name === 'contractEnd' || name === 'dealEnd' ? endDate : date;
    words[name] = write(/^\d+$/.test(moment) ? Number(moment) : moment);
  }
  const why = NOT_EDITABLE_REASONS.find((each) => each === params.reason);
  if (why !== undefined) words.why = t(`words:notEditable.${why}`);
  if (code === 'TEMPLATE_INVALID') {
    words.why =
      params.part === ''
        ? t('words:template.noText')
        : t('words:template.unreadable', { part: params.part });
  }
  if (code === 'CODE_TEXT_CHARACTER') {
    const name = invisibleCharacterOf(codePoint ?? '');
    words.shown = name === null ? character || codePoint || '?' : t(`words:invisible.${name}`);
  }
  if (code === 'PATTERN_INVALID') {
    words.fault = t(`words:patternFault.${patternFaultOf(params.fault)}`);
    words.shown = params.position === undefined ? '' : ` (${params.position})`;
  }
  if (code === 'EXTERNAL_ID_TAKEN') {
    words.shown = params.holder === undefined ? '' : ` (${params.holder})`;
  }
  if (code === 'TEXT_RESTRICTED') words.shown = restrictionOf(params, t, date);
  if (code === 'OVERLAP') words.shown = windowOf(params, t, date, endDate);
  return words;
}

function patternFaultOf(word: string | undefined): PatternFault {
  return PATTERN_FAULTS.find((fault) => fault === word) ?? 'NOT_UNDERSTOOD';
}

/** What of a restriction is not said yet: its prefix, how long it holds, and why. */
function restrictionOf(
  { kind, restricted = '', endAt, reason }: Params,
  t: Words,
  date: (moment: number) => string,
): string {
  const parts = [
    ...(kind === 'PREFIX' ? [t('words:restrictedPrefix', { prefix: restricted })] : []),
    ...(endAt === undefined ? [] : [t('words:restrictedUntil', { end: date(Number(endAt)) })]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** ` (from → until)`; nothing for what always counts. */
function windowOf(
  { startAt, endAt }: Params,
  t: Words,
  date: (moment: number) => string,
  endDate: (moment: number) => string,
): string {
  if (startAt === undefined && endAt === undefined) return '';
  const from = startAt === undefined ? t('common:fromCreation') : date(Number(startAt));
  const to = endAt === undefined ? t('common:noEnd') : endDate(Number(endAt));
  return ` (${t('common:window', { from, to })})`;
}

/** Where a creator stands who is out of the program: "not yet" would be wrong of them. */
const LEFT = ['DECLINED', 'REMOVED', 'EXPIRED'] as const;

const ADDRESSES = ['EMAIL', 'WEB_ADDRESS'] as const;

const MEMBERSHIP_WORDS = [
  'NONE',
  'INVITED',
  'APPLIED',
  'JOINED',
  'DECLINED',
  'REMOVED',
  'EXPIRED',
  'UPCOMING',
] as const;

function isMembershipWord(word: string | undefined): word is (typeof MEMBERSHIP_WORDS)[number] {
  return (MEMBERSHIP_WORDS as readonly (string | undefined)[]).includes(word);
}

/** Writes sentences for objections: `const sentence = useSentence(); sentence(error)`. */
export function useSentence(): (objection: Objection) => string {
  const { t } = useTranslation(['violations', 'words', 'common']);
  const { date, endDate } = useFormat();
  return useCallback((objection) => sentenceOf(objection, t, date, endDate), [t, date, endDate]);
}
