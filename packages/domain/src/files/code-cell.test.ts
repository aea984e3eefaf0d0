import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { hostileTexts, told, typedTexts, valueOf } from '../testing/index.js';
import { parseCodeText } from '../promo-code/code-text.js';
import type { CellKind } from './cell.js';
import { codeCellText, looksMangled, parseCodeCell } from './code-cell.js';

const read = (text: string, kind: CellKind = 'TEXT') => parseCodeCell({ text, kind }, 'EXACT');

test.each([
  ...['1E+05', '1.23457E+17', '1,2E+17', '1e-05', '12345.0', '2026-12-01 00:00:00', '2026-12-01'],
  ...[
    '2026/12/1',
    '12/1/2026',
    '1-2-26',
    '26-Dec',
    'Dec-26',
    '1-Dec-2026',
    '12月26日',
    '####',
    '#REF!',
  ],
])('%s may have been another code', (text) => {
  expect(looksMangled(text)).toBe(true);
  expect(told(read(text))).toEqual(['CODE_MANGLED']);
  expect(told(read(` ${text} `))).toEqual(['CODE_MANGLED']);
});

test.each([
  'MEI15',
  '1E5',
  'DEC-26',
  '26-DEC',
  '2026',
  '2026-12',
  '12-01',
  '1-2-2',
  'X2026-12-01',
  '007',
])('%s is a code as it stands', (text) => {
  expect(valueOf(read(text)).text).toBe(text);
});

it('a number is a code if it is whole and has up to 15 digits', () => {
  expect(valueOf(read('123456789012345', 'NUMBER')).text).toBe('123456789012345');
  for (const text of ['1234567890123456', '1.5', '1E+20', '-12', '']) {
    expect(told(read(text, 'NUMBER')), text).toEqual(['CODE_MANGLED']);
  }
  // A text keeps all its digits.
  expect(valueOf(read('1234567890123456')).text).toBe('1234567890123456');
});

it('a date and a yes are no codes, whatever their text', () => {
  expect(told(read('2026-12-01T00:00:00', 'DATE'))).toEqual(['CODE_MANGLED']);
  expect(told(read('TRUE', 'BOOLEAN'))).toEqual(['CODE_MANGLED']);
  expect(valueOf(read('MEI15', 'FORMULA')).text).toBe('MEI15');
});

it('an apostrophe in front says that a text is meant', () => {
  expect(valueOf(read("'2026-12-01")).text).toBe('2026-12-01');
  expect(told(read("''2026-12-01"))).toEqual(['CODE_TEXT_CHARACTER']);
});

it('a pattern is read as it stands', () => {
  const pattern = { text: "'2026-12-01", kind: 'TEXT' } as const;
  expect(valueOf(parseCodeCell(pattern, 'REGEX'))).toEqual({
    text: pattern.text,
    normalForm: null,
  });
});

it('whatever is a code is read as what it was when it is written', () => {
  fc.assert(
    fc.property(typedTexts, (typed) => {
      const code = parseCodeText(typed);
      if (!code.ok) return;
      expect(read(codeCellText(code.value.text, 'EXACT'))).toEqual(code);
    }),
  );
});

test.each(hostileTexts.map((each) => [each.name, each.typed] as const))(
  'a text with %s is read as everywhere',
  (_, typed) => {
    expect(read(typed)).toEqual(parseCodeText(typed));
  },
);
