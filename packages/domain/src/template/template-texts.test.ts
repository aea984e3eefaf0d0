import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCodeText, type CodeText } from '../promo-code/code-text.js';
import type { Random } from '../shared/random.js';
import { told, valueOf, violationsOf } from '../testing/outcome.js';
import { keySpaceOf, willDo } from './key-space.js';
import { parseTemplate } from './template-text.js';
import { allTexts, drawnTexts, lengthened, longerTexts, shuffled } from './template-texts.js';

const MEI = {
  FIRST: 'MEI',
  LAST: 'LIN',
  NAME: 'MEI',
  HANDLE: 'MEILIN',
  DISCOUNT: '15',
  YEAR: '2026',
};
const space = (template: string, values: object = MEI) =>
  valueOf(keySpaceOf(valueOf(parseTemplate(template)), values));
const textsOf = (texts: Iterable<CodeText>) => [...texts].map(({ text }) => text);
const firstOf = (texts: Iterable<CodeText>, count: number) => {
  const first: string[] = [];
  for (const { text } of texts) if (first.push(text) === count) break;
  return first;
};

/** Chances that are the same in every run. */
const chances = (): Random => {
  let state = 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
};

describe('the texts of a template', () => {
  test.each([
    ['{NAME}{10|15|20}', MEI, ['MEI10', 'MEI15', 'MEI20']],
    ['{FIRST}-{LAST}', MEI, ['MEI-LIN']],
    ['{HANDLE}{DISCOUNT}', MEI, ['MEILIN15']],
    ['save{NAME}_{YEAR}', MEI, ['saveMEI_2026']],
    ['{A|B}-{NAME}', MEI, ['A-MEI', 'B-MEI']],
    ['{NAME}{x|X}', MEI, ['MEIx']],
    // Somebody with one name: it is said once, and no sign is left where the other would stand.
    ['{FIRST}-{LAST}', { ...MEI, LAST: '' }, ['MEI']],
    ['{LAST}_{NAME}', { ...MEI, LAST: '' }, ['MEI']],
    ['{FIRST}_{LAST}_{10|15}', { ...MEI, LAST: '' }, ['MEI_10', 'MEI_15']],
    ['{LAST}{10|15}', { ...MEI, LAST: '' }, ['MEI10', 'MEI15']],
    ['{LAST}-{##}', { ...MEI, LAST: '' }, null],
    ['{NAME}', { ...MEI, NAME: 'JO' }, []],
  ])('%s of %o are %o', (template, values, expected) => {
    const found = space(template, values);
    expect(textsOf(allTexts(found))).toHaveLength(found.size);
    if (expected !== null) expect(textsOf(allTexts(found))).toEqual(expected);
  });

  test.each([
    ['{NAME}{##}', 64],
    ['{NAME}{10|15}{##}', 128],
    ['{NAME}{X}', 25],
    ['{##}', 0],
    ['{###}', 512],
    ['A{a|A}{b|c}', 2],
  ])('%s are %i in number', (template, size) => {
    expect(space(template).size).toBe(size);
    expect(new Set([...allTexts(space(template))].map((each) => each.normalForm)).size).toBe(size);
  });

  test.each([
    [
      'a discount that nobody gave',
      '{NAME}{DISCOUNT}',
      { ...MEI, DISCOUNT: undefined },
      'DISCOUNT',
    ],
    ['a creator without letters', '{LAST}10', { FIRST: '', LAST: '' }, 'LAST'],
    ['a name without letters', '{NAME}10', { NAME: '' }, 'NAME'],
  ])('say what is missing: %s', (_, template, values, word) => {
    const outcome = keySpaceOf(valueOf(parseTemplate(template)), values);
    expect(violationsOf(outcome)).toEqual([
      { code: 'TEMPLATE_VALUE_MISSING', path: [], params: { word } },
    ]);
  });

  test.each([
    ['no legal start', '-{NAME}', 'TEMPLATE_INVALID'],
    ['a text that is too long', 'A'.repeat(65), 'TEMPLATE_INVALID'],
    ['too many choices', '{0|1|2|3|4|5|6|7}'.repeat(3), 'TOO_MANY'],
  ])('do not exist with %s', (_, template, code) => {
    expect(told(keySpaceOf(valueOf(parseTemplate(template)), MEI))).toEqual([code]);
  });

  it('are drawn by chance: all different, all of the space, the same for the same chances', () => {
    const random = space('{NAME}-{####}');
    const drawn = drawnTexts(random, 50, chances());
    expect(new Set(drawn.map(({ normalForm }) => normalForm)).size).toBe(50);
    for (const { text } of drawn) expect(text).toMatch(/^MEI-[2-9]{4}$/);
    expect(drawnTexts(random, 50, chances())).toEqual(drawn);
    expect(drawnTexts(space('{NAME}'), 50, chances())).toHaveLength(1);
    expect(drawnTexts(space('{##}'), 50, chances())).toEqual([]);
  });

  it('are mixed by chance, none lost', () => {
    const texts = textsOf(allTexts(space('{NAME}{##}')));
    expect(shuffled(texts, chances())).not.toEqual(texts);
    expect([...shuffled(texts, chances())].sort()).toEqual([...texts].sort());
  });

  it('have one random sign more where that is asked for, as long as there is room', () => {
    const longer = lengthened(space('{XX}{NAME}{##}'));
    expect(longer?.size).toBe(25 ** 2 * 8 ** 3);
    const [text] = drawnTexts(longer ?? space('{XX}'), 1, chances());
    expect(text?.text).toMatch(/^[A-Z2-9]{2}MEI[2-9]{3}$/);
    expect(lengthened(space(`${'A'.repeat(61)}{##}`))?.size).toBe(512);
    expect(lengthened(space(`${'A'.repeat(62)}{##}`))).toBeNull();
    expect(lengthened(space('{NAME}10'))).toBeNull();
  });

  it('go on with a letter behind where nothing is random', () => {
    expect(firstOf(longerTexts(space('{NAME}{5|7}')), 3)).toEqual(['MEI5X', 'MEI7X', 'MEI5Y']);
    expect(firstOf(longerTexts(space('{NAME}', { NAME: 'JO' })), 2)).toEqual(['JOX', 'JOY']);
  });

  it('are legal and unlike each other, whatever the template and the values', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '{NAME}',
        '{FIRST}',
        '{LAST}',
        '{10|15}',
        'X',
        '-',
        '_',
        '{',
        ' ',
        'é',
        '{a|A}',
      ),
      fc.constantFrom('{#}', '{##}', '{X}', '{YEAR}', '{DISCOUNT}', '{|}'),
      fc.string({ maxLength: 4 }),
    );
    const values = fc.record({
      ...{ NAME: word(), FIRST: word(), LAST: word(), DISCOUNT: word(), YEAR: word() },
    });
    const templates = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(templates, values, (text, said) => {
        const template = parseTemplate(text);
        const found = template.ok ? keySpaceOf(template.value, said) : template;
        if (!found.ok || found.value.size > 3_000) return;
        const all = [...allTexts(found.value)];
        expect(new Set(all.map(({ normalForm }) => normalForm)).size).toBe(all.length);
        expect(all).toHaveLength(found.value.size);
        for (const each of [...all, ...drawnTexts(found.value, 9, chances())]) {
          expect(valueOf(parseCodeText(each.text))).toEqual(each);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const word = () => fc.constantFrom('', 'A', 'MEI', 'M'.repeat(20));

describe('a key space', () => {
  test.each([
    ['all that are asked for are free', 3, true, 3, true],
    ['one is missing', 2, true, 3, false],
    ['none is free', 0, true, 1, false],
    ['a tenth of a sampled space is free', 100, false, 20, true],
    ['less than a tenth of it is', 99, false, 20, false],
    ['fewer than asked for are, by a sample', 100, false, 101, false],
  ])('will do or not: %s', (_, free, isExact, wanted, expected) => {
    expect(willDo({ size: 1_000, free, isExact }, wanted)).toBe(expected);
  });
});
