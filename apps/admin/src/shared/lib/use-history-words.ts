import { INVITATION_STATES, SOCIAL_PLATFORMS, TOKEN_SCOPES } from '@creator-codes/domain';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../i18n/en';
import { useFormat } from './format';

type Field = keyof typeof en.fields;
type Words = TFunction<['history', 'fields', 'words', 'common', 'access', 'people']>;

/** What the audit log recorded, in the reader's language; what has no word stays as it was recorded. */
export function useHistoryWords() {
  const { t } = useTranslation(['history', 'fields', 'words', 'common', 'access', 'people']);
  const { dateTime, endDateTime } = useFormat();
  return useMemo(
    () => ({
      field: (name: string) => fieldWord(name, t),
      value: (field: string, value: string) =>
        valueWord(field, value, t, isEnd(field) ? endDateTime : dateTime),
    }),
    [t, dateTime, endDateTime],
  );
}

/** What a recorded field is called. */
export function fieldWord(name: string, t: Words): string {
  const [prefix, inner] = name.split('.');
  if (inner === undefined) return ownWord(name, t);
  const field = ownWord(inner, t);
  if (prefix === 'creatorProgram') {
    return t('inProgram', { field, program: t('words:program.CREATOR') });
  }
  if (prefix === 'performanceProgram') {
    return t('inProgram', { field, program: t('words:program.PERFORMANCE') });
  }
  return name;
}

function ownWord(name: string, t: Words): string {
  if (name === 'creditGroup') return t('field.creditGroup');
  return isField(name) ? t(`fields:${name}`) : name;
}

/** Whose closed list has another name among the words than the field has; a program is told by its own name. */
const LIST_OF: Readonly<Record<string, string | null>> = {
  type: 'dealType',
  kind: 'program',
  program: null,
};

/** What a field's recorded value is called. */
export function valueWord(
  field: string,
  value: string,
  t: Words,
  dateTime: (moment: string) => string,
): string {
  const name = field.split('.').at(-1) ?? field;
  const list = LIST_OF[name] === undefined ? name : LIST_OF[name];
  const word = list === null ? null : enumWord(list, value, t);
  if (word !== null) return word;
  const state = INVITATION_STATES.find((each) => each === value);
  if (name === 'state' && state) return t(`people:invitations.${state}`);
  if (name === 'scopes')
    return value
      .split(', ')
      .map((scope) => scopeWord(scope, t))
      .join(', ');
  if (name === 'socialProfiles') return profilesWords(value, t);
  if (name === 'conditions') return conditionsWords(value, t);
  // What the form proposes, and hardly anybody changes.
  if (name === 'type' && value === 'Creator') return t('words:capacity.CREATOR');
  if (value === 'true') return t('common:yes');
  if (value === 'false') return t('common:no');
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? dateTime(value) : value;
}

/** The word for a value of a closed list; null if the words have no such list or value. */
function enumWord(list: string, value: string, t: Words): string | null {
  const words: Readonly<Record<string, unknown>> = en.words;
  const values = Object.hasOwn(words, list) ? words[list] : null;
  const isKnown = typeof values === 'object' && values !== null && Object.hasOwn(values, value);
  return isKnown ? t(`words:${list}.${value}` as 'words:status.ACTIVE') : null;
}

function scopeWord(scope: string, t: Words): string {
  const tokenScope = TOKEN_SCOPES.find((each) => each === scope);
  return tokenScope === undefined ? scope : t(`access:scope.${tokenScope}`);
}

/** `INSTAGRAM @noa, X @noa` with the platforms by their names. */
function profilesWords(value: string, t: Words): string {
  return value.replaceAll(/(?<=^|, )[A-Z]+(?= @)/g, (name) => {
    const platform = SOCIAL_PLATFORMS.find((each) => each === name);
    return platform === undefined ? name : t(`words:platform.${platform}`);
  });
}

/** `FOLLOWERS_OVER 1000 X, JOINED_BEFORE` with words for the lists' values. */
function conditionsWords(value: string, t: Words): string {
  return value.replaceAll(
    /[A-Z_]+/g,
    (name) => enumWord('conditions', name, t) ?? enumWord('platform', name, t) ?? name,
  );
}

/** The end of a code, a deal or a contract. */
function isEnd(field: string): boolean {
  return /(?:^|\.)(?:endAt|contractEnd)$/.test(field);
}

function isField(name: string): name is Field {
  return Object.hasOwn(en.fields, name);
}
