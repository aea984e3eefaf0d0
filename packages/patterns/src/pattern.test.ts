import { RE2JS } from 're2js';
import { describe, expect, it, test } from 'vitest';
import { accepts, acceptsInSomeCase, examplesOf, readPattern } from './index.js';

function pattern(text: string) {
  const read = readPattern(text);
  if (!read.ok) throw new Error(JSON.stringify(read.violations));
  return read.value;
}

const objection = (text: string) => {
  const read = readPattern(text);
  return read.ok ? null : read.violations[0];
};

describe('a pattern', () => {
  test.each([
    ['', 'EMPTY', undefined],
    [' SAVE', 'WHITE_SPACE', 1],
    ['SA\tVE', 'WHITE_SPACE', 3],
    ['SAVE\u3000', 'WHITE_SPACE', 5],
    ['SÄVE', 'CHARACTER', 2],
    ['SAVE\u0000', 'CHARACTER', 5],
    ['SAVE\u{1F600}', 'CHARACTER', 5],
    ['\\bSAVE', 'WORD_BOUNDARY', 1],
    ['SA\\\\b\\B', 'WORD_BOUNDARY', 6],
    ['SA(?=VE)', 'LOOKAROUND', 3],
    ['(?<!S)AVE', 'LOOKAROUND', 1],
    ['^$', 'MATCHES_NOTHING', undefined],
    ['()', 'MATCHES_NOTHING', undefined],
    ['AB', 'MATCHES_NOTHING', undefined],
    ['A{65}', 'MATCHES_NOTHING', undefined],
    ['-SAVE', 'MATCHES_NOTHING', undefined],
    ['SAVE_', 'MATCHES_NOTHING', undefined],
    ['SA$VE', 'MATCHES_NOTHING', undefined],
    ['SA\\.VE', 'MATCHES_NOTHING', undefined],
    ['SAVE[0-9', 'MISSING_BRACKET', 5],
    ['(SAVE', 'MISSING_PARENTHESIS', undefined],
    ['SAVE)', 'UNEXPECTED_PARENTHESIS', undefined],
    ['SAVE\\1', 'ESCAPE', 5],
    ['SAVE\\', 'ESCAPE', undefined],
    ['*SAVE', 'NOTHING_TO_REPEAT', 1],
    ['SAVE**', 'NESTED_REPEAT', 5],
    ['SAVE{1001}', 'REPEAT_COUNT', 5],
    ['SAVE[9-0]', 'CHARACTER_RANGE', 6],
    ['(?<a-b>A)BCD', 'NOT_UNDERSTOOD', 1],
  ])('%j is refused as %s', (text, fault, position) => {
    const params = position === undefined ? { fault } : { fault, position };
    expect(objection(text)).toEqual({ code: 'PATTERN_INVALID', path: [], params });
  });

  it('has at most 256 characters and 256 instructions', () => {
    expect(objection(`(?:${'A'.repeat(253)})`)?.code).toBe('TOO_LONG');
    expect(objection(`AAA|[${'B'.repeat(249)}]A`)).toBeNull();
    expect(pattern('(?:A?){125}BCD').instructions).toBe(255);
    expect(pattern('(?:A?){125}BCDE').instructions).toBe(256);
    const params = { instructions: 257, max: 256 };
    expect(objection('(?:A?){125}BCDEF')).toEqual({ code: 'PATTERN_TOO_LARGE', path: [], params });
  });

  test.each(['.*', '.+', '.{3,64}', '(?i)[a-z0-9_-]*', '[^!]*', '(a|.)*', '\\S+'])(
    '%s is too wide',
    (text) => {
      expect(objection(text)?.code).toBe('PATTERN_TOO_WIDE');
    },
  );

  it('matches the whole code, as it is written', () => {
    const save = pattern('SAVE[0-9]{2}').automaton;
    expect(
      ['SAVE15', 'SAVE1', 'SAVE155', 'XSAVE15', 'Save15', ' SAVE15'].map((text) =>
        accepts(save, text),
      ),
    ).toEqual([true, false, false, false, false, false]);
    expect(acceptsInSomeCase(save, 'sAvE15')).toBe(true);
  });

  test.each(['(?i)mei.*', '^(?i)mei.*', '^(?i)mei.*$', '(?i:mei).*', '\\A(?i)MEI.*\\z'])(
    '%s takes any letter case',
    (text) => {
      expect(accepts(pattern(text).automaton, 'mEi-15')).toBe(true);
    },
  );

  it('takes the classes and shorthands of RE2', () => {
    for (const text of [
      '[[:upper:]]+',
      '\\w{3}',
      '\\pL+',
      '(?U)a+',
      '(?P<name>abc)',
      '\\x41BC',
      '\\QA-B\\E',
    ]) {
      const { automaton } = pattern(text);
      const [example = ''] = examplesOf(pattern(text), 1);
      expect([text, accepts(automaton, example), RE2JS.compile(text).testExact(example)]).toEqual([
        text,
        true,
        true,
      ]);
    }
  });

  test.each([
    'SAVE[0-9]{2}',
    '(?i)mei.*',
    'A.{61}B',
    '(AB|CD)+',
    '[0-9]+-[a-z]+',
    'x{64}',
    '.*1.*',
  ])('examples of %s are some that the engine takes, each once', (text) => {
    const examples = examplesOf(pattern(text), 5);
    expect(examples.length).toBeGreaterThan(0);
    expect(new Set(examples).size).toBe(examples.length);
    const engine = RE2JS.compile(text);
    expect(examples.filter((example) => !engine.testExact(example))).toEqual([]);
  });
});
