import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Random } from '../shared/random.js';
import { valueOf } from '../testing/outcome.js';
import { keySpaceOf } from './key-space.js';
import { parseTemplate } from './template-text.js';
import { drawnTexts, allTexts, longerTexts } from './template-texts.js';
import { isLongerTextOf, isTextOf } from './text-of-template.js';

const space = (template: string, values: object = { NAME: 'MEI', HANDLE: 'M'.repeat(62) }) =>
  valueOf(keySpaceOf(valueOf(parseTemplate(template)), values));

describe('a text is of a template', () => {
  test.each([
    ['{NAME}{10|15}', 'MEI10', true],
    ['{NAME}{10|15}', 'mei15', true],
    ['{NAME}{10|15}', 'MEI20', false],
    ['{NAME}{10|15}', 'MEI150', false],
    ['{NAME}{10|15}', 'XMEI15', false],
    ['{NAME}-{###}', 'MEI-234', true],
    ['{NAME}-{###}', 'mei-234', true],
    ['{NAME}-{###}', 'MEI-201', false],
    ['{NAME}-{###}', 'MEI-23', false],
    ['{NAME}{XX}', 'MEIcd', true],
    ['{NAME}{XX}', 'MEIab', false],
  ])('%s %s %s', (template, text, is) => {
    expect(isTextOf(space(template), text)).toBe(is);
  });

  it('whenever the template can give it', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const random: Random = (limit) => Number(numbers.next().value) % limit;
        for (const { text } of drawnTexts(space('{NAME}{A|B}{##}{X}'), 3, random)) {
          expect(isTextOf(space('{NAME}{A|B}{##}{X}'), text)).toBe(true);
        }
      }),
    );
    const small = space('{NAME}{10|15}');
    for (const { text } of allTexts(small)) expect(isTextOf(small, text)).toBe(true);
  });
});

describe('a text is a longer one of a template', () => {
  test.each([
    ['{NAME}15', 'MEI15X', true],
    ['{NAME}15', 'mei15x', true],
    ['{NAME}15', 'MEI152', true],
    ['{NAME}15', 'MEI156', true],
    ['{NAME}15', 'MEI1599999', true],
    ['{NAME}15', 'MEI15999999', false],
    ['{NAME}15', 'MEI15', false],
    ['{NAME}15', 'MEI15D', false],
    ['{NAME}15', 'MEI1', false],
    ['{NAME}{###}', 'MEI234X', false],
  ])('%s %s %s', (template, text, is) => {
    expect(isLongerTextOf(space(template), text)).toBe(is);
  });

  it('whenever it is tried where the template’s own are taken, however long they are', () => {
    for (const template of ['{NAME}{10|15}', '{HANDLE}']) {
      const some = space(template);
      let count = 0;
      for (const { text } of longerTexts(some)) {
        expect([text, isLongerTextOf(some, text)]).toEqual([text, true]);
        if ((count += 1) === 60) break;
      }
    }
  });
});
