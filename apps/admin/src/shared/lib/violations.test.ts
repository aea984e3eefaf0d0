import { violation, type Violation } from '@creator-codes/domain';
import { everyViolation } from '@creator-codes/domain/testing';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, setLanguage, startI18n } from '../../i18n';
import '../../i18n/late/imports';
import '../../i18n/late/page-violations';
import { addOpenJobWords } from '../../i18n/late/open-jobs';
import { formatDate } from './format';
import { sentenceOf } from './violations';

const NAMESPACES: ['violations', 'words', 'common'] = ['violations', 'words', 'common'];

beforeAll(() => startI18n('en'));

function sentence(objection: Violation): string {
  const t = i18next.getFixedT(i18next.language, NAMESPACES);
  return sentenceOf(objection, t, (moment) => formatDate(moment, i18next.language, 'UTC'));
}

describe.each(LANGUAGES)('sentences for violations in %s', (language) => {
  beforeAll(() => setLanguage(language));

  it.each(everyViolation)(
    '$code with $params has one, with every parameter filled',
    (objection) => {
      const said = sentence(objection);
      expect(said).not.toBe(objection.code);
      expect(said).not.toContain('{{');
      expect(said).not.toMatch(/undefined|NaN/);
      expect(said).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^\P{Script=Han}+\.$/u);
    },
  );

  it('says what helps where too much is open', () => {
    addOpenJobWords();
    const open = (which: 'JOBS' | 'ROWS') =>
      sentence(violation('TOO_MANY', [], { max: 200, count: 201, open: which }));
    for (const said of [open('JOBS'), open('ROWS')]) {
      expect(said).toContain('200');
      expect(said).toContain(language === 'zh' ? '取消' : 'cancel');
    }
    expect(open('ROWS')).not.toBe(open('JOBS'));
  });

  it('names states and kinds by their words, an invisible character by its name', () => {
    const creator = 'Mei Tanaka';
    const notJoined = violation('CREATOR_NOT_JOINED', [], { creator, state: 'NONE' });
    const wrongKind = violation('PROGRAM_KIND', [], { kind: 'PERFORMANCE' });
    const action = violation('MEMBERSHIP_TRANSITION', [], { from: 'DECLINED', action: 'JOIN' });
    const noText = violation('TEMPLATE_INVALID', [], { part: '' });
    const invisible = (codePoint: string) =>
      sentence(violation('CODE_TEXT_CHARACTER', [], { character: '', codePoint, position: 5 }));
    const contractEnd = Date.UTC(2026, 11, 1);
    expect(sentence(notJoined)).not.toContain('NONE');
    expect(sentence(wrongKind)).not.toContain('PERFORMANCE');
    expect(sentence(action)).not.toContain('DECLINED');
    expect(sentence(noText)).toMatch(/64/);
    const names = ['U+0020', 'U+00A0', 'U+200B'].map(
      (codePoint) => /[(（](.*?)[)）]/.exec(invisible(codePoint))?.[1],
    );
    expect(names).toEqual(
      language === 'zh'
        ? ['空格', '不间断空格', '零宽字符']
        : ['space', 'no-break space', 'zero-width character'],
    );
    // What has no name is told by its code point.
    expect(invisible('U+0000')).toContain('U+0000');
    expect(sentence(violation('CONTRACT_ENDS_FIRST', [], { contractEnd }))).toContain('2026');
  });
});

it.each([
  ['en', 'Mei was removed from', 'was declined', 'an e-mail address', 'Begin with https://'],
  ['zh', 'Mei 已被移出', '已被拒绝', '不是邮箱地址', '请以 https:// '],
] as const)('says in %s who left, and what an address looks like', async (language, ...told) => {
  await setLanguage(language);
  const notJoined = (state: string) =>
    sentence(violation('CREATOR_NOT_JOINED', [], { creator: 'Mei', state }));
  const invalid = (expected: string) => sentence(violation('INVALID_VALUE', [], { expected }));
  const said = [notJoined('REMOVED'), notJoined('DECLINED'), invalid('EMAIL')];
  for (const [index, each] of [...said, invalid('WEB_ADDRESS')].entries())
    expect(each).toContain(told[index]);
});

it.each([
  [{ startAt: Date.UTC(2026, 10, 27) }, '(Nov 27, 2026 → no end)'],
  [{ endAt: Date.UTC(2026, 11, 1) }, '(from creation → Dec 1, 2026)'],
  [
    { startAt: Date.UTC(2026, 10, 27), endAt: Date.UTC(2026, 11, 1) },
    '(Nov 27, 2026 → Dec 1, 2026)',
  ],
  [{}, 'of Mei.'],
])('an overlap says from when until when: %j', async (limits, window) => {
  await setLanguage('en');
  const held = { text: 'A', owner: 'Mei', ownerId: 'o', promoCodeId: 'c', pattern: 'A.*' };
  expect(sentence(violation('OVERLAP', [], { ...held, ...limits }))).toContain(window);
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
