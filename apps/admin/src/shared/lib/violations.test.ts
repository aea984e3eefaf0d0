import { VIOLATION_CODES, type ViolationCode } from '@creator-codes/domain';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, setLanguage, startI18n } from '../../i18n';
import { formatDate } from './format';
import { sentenceOf } from './violations';

/** What the domain and the server hand over with each code. */
const PARAMS: Partial<Record<ViolationCode, Record<string, string | number>>> = {
  TOO_SHORT: { min: 3 },
  TOO_LONG: { max: 64 },
  TOO_MANY: { max: 100 },
  NUMBER_OUT_OF_RANGE: { min: 0, max: 2_000_000_000 },
  CODE_TEXT_CHARACTER: { character: '', codePoint: 'U+200B', position: 5, suggestion: 'SAVE10' },
  CODE_TEXT_EDGE: { character: '-' },
  CODE_HELD_BY_PARTNER: { text: 'MEI15', owner: 'Northtrail Media' },
  CODE_HELD_BY_CREATOR: { text: 'MEI15', owner: 'Mei Tanaka' },
  CODE_HELD_BY_SAME_OWNER: { text: 'MEI15', owner: 'Mei Tanaka' },
  CREATOR_NOT_JOINED: { creator: 'Mei Tanaka', state: 'NONE' },
  CODE_TRACKING_OFF: { program: 'Acme creators' },
  MEDIA_SOURCE_REQUIRED: { creator: 'Mei Tanaka' },
  PROGRAM_MISSING: { kind: 'CREATOR' },
  PROGRAM_AMBIGUOUS: { kind: 'PERFORMANCE', count: 2 },
  PROGRAM_KIND: { kind: 'PERFORMANCE' },
  MEMBERSHIP_TRANSITION: { from: 'DECLINED', action: 'JOIN' },
  CONTRACT_ENDS_FIRST: { contractEnd: Date.UTC(2026, 11, 1) },
};

const NAMESPACES: ['violations', 'words'] = ['violations', 'words'];

beforeAll(() => startI18n('en'));

function sentence(code: ViolationCode, params = PARAMS[code] ?? {}): string {
  const t = i18next.getFixedT(i18next.language, NAMESPACES);
  return sentenceOf({ code, path: [], params }, t, (moment) =>
    formatDate(moment, i18next.language, 'UTC'),
  );
}

describe.each(LANGUAGES)('sentences for violations in %s', (language) => {
  beforeAll(() => setLanguage(language));

  it.each(VIOLATION_CODES)('%s has one, with every parameter filled', (code) => {
    const said = sentence(code);
    expect(said).not.toBe(code);
    expect(said).not.toContain('{{');
    expect(said).not.toMatch(/undefined|NaN/);
    expect(said).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^\P{Script=Han}+\.$/u);
  });

  it('names states and kinds by their words, an invisible character by its code point', () => {
    expect(sentence('CREATOR_NOT_JOINED')).not.toContain('NONE');
    expect(sentence('PROGRAM_KIND')).not.toContain('PERFORMANCE');
    expect(sentence('MEMBERSHIP_TRANSITION')).not.toContain('DECLINED');
    expect(sentence('CODE_TEXT_CHARACTER')).toContain('U+200B');
    expect(sentence('CONTRACT_ENDS_FIRST')).toContain('2026');
  });
});

it('reads the parameters of a server error as well, and keeps its words for an unknown code', async () => {
  await setLanguage('en');
  const t = i18next.getFixedT('en', NAMESPACES);
  const error = {
    code: 'TOO_LONG',
    path: ['name'],
    message: 'Too long.',
    params: [{ name: 'max', value: '100' }],
    suggestions: null,
    owner: null,
    conflictingPromoCode: null,
  } as const;
  expect(
    sentenceOf({ ...error, params: [...error.params], path: [...error.path] }, t, String),
  ).toBe('Use at most 100 characters.');
  const newer = { ...error, code: 'OF_A_LATER_VERSION' as 'TOO_LONG', path: [], params: [] };
  expect(sentenceOf(newer, t, String)).toBe('Too long.');
});
