import { describe, expect, it, test } from 'vitest';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { parseTemplate, RANDOM_SIGNS } from './template-text.js';

describe('a template', () => {
  it('is read part by part', () => {
    expect(valueOf(parseTemplate(' {FIRST}-{LAST}_{10|15}{####}{XX}a{YEAR} '))).toEqual([
      { kind: 'WORD', word: 'FIRST' },
      { kind: 'TEXT', text: '-' },
      { kind: 'WORD', word: 'LAST' },
      { kind: 'TEXT', text: '_' },
      { kind: 'CHOICE', texts: ['10', '15'] },
      { kind: 'RANDOM', signs: '#', length: 4 },
      { kind: 'RANDOM', signs: 'X', length: 2 },
      { kind: 'TEXT', text: 'a' },
      { kind: 'WORD', word: 'YEAR' },
    ]);
  });

  test.each([
    ['an unknown word', '{PRICE LIST}', '{PRICE LIST}'],
    ['an open brace', 'X{NAME', 'X{NAME'],
    ['an open brace in front', '{NAMEXX', '{NAMEXX'],
    ['a closing brace', 'NAME}10', 'NAME}10'],
    ['braces in braces', '{{NAME}}', '{'],
    ['a word that is mistyped', '{FRIST}10', '{FRIST}'],
    ['an empty choice', '{10|}', '{10|}'],
    ['no choice', '{}', '{}'],
    ['random signs of two kinds', '{##XX#}', '{##XX#}'],
    ['a random part that is too long', `{${'#'.repeat(17)}}`, `{${'#'.repeat(17)}}`],
    ['foreign characters', '{NAME}％', '％'],
    ['a space inside', '{NAME} 10', ' 10'],
    ['script', '<script>{NAME}', '<script>'],
  ])('with %s cannot be read, and says which part', (_, template, part) => {
    expect(violationsOf(parseTemplate(template))).toEqual([
      { code: 'TEMPLATE_INVALID', path: [], params: { part } },
    ]);
  });

  it('has 1 to 100 characters', () => {
    expect(violationsOf(parseTemplate('  '))).toEqual([{ code: 'REQUIRED', path: [], params: {} }]);
    expect(parseTemplate('{a|b}'.repeat(20)).ok).toBe(true);
    expect(violationsOf(parseTemplate(`${'{a|b}'.repeat(20)}c`))).toEqual([
      { code: 'TOO_LONG', path: [], params: { max: 100 } },
    ]);
  });

  it('takes random signs of which none is read as another, and no vowels', () => {
    const signs = [...new Set(Object.values(RANDOM_SIGNS).join(''))].join('');
    for (const pair of ['0O', '1I', '1L', 'IL', '2Z', '5S', '8B', 'UV']) {
      expect([...pair].filter((sign) => signs.includes(sign)).length).toBeLessThan(2);
    }
    expect(signs).not.toMatch(/[AEIOU01L]/);
    for (const each of Object.values(RANDOM_SIGNS)) expect(new Set(each).size).toBe(each.length);
  });
});
