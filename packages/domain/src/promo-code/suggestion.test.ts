import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeTexts, names } from '../testing/arbitraries.js';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { parseCodeText } from './code-text.js';
import { alternativesTo, suggestionCandidates } from './suggestion.js';

function firstOf(candidates: Iterable<string>, count: number): string[] {
  const found: string[] = [];
  for (const candidate of candidates) {
    found.push(candidate);
    if (found.length === count) break;
  }
  return found;
}

const suggested = (displayName: string, handles: string[], template?: string, count = 4) =>
  firstOf(valueOf(suggestionCandidates({ displayName, handles }, template)), count);

describe('suggestions', () => {
  test.each([
    ['a first name', 'Mei Lin', [], undefined, ['MEI10', 'MEI15', 'MEI20', 'MEI10X']],
    ['accents', 'Zoë Ünal', [], undefined, ['ZOE10', 'ZOE15', 'ZOE20', 'ZOE10X']],
    [
      'a Chinese name with a handle',
      '王晓彤',
      ['xiaotong'],
      '{NAME}5',
      ['XIAOTONG5', 'XIAOTONG5X'],
    ],
    ['a Chinese name alone', '王晓彤', [], '{NAME}5', ['CODE5', 'CODE5X', 'CODE5Y']],
    ['an initial', 'J. Doe', [], '{NAME}5', ['DOE5', 'DOE5X']],
    ['a name that is too short alone', 'Jo', [], '{NAME}', ['JOX', 'JOY', 'JOZ']],
    ['a handle', 'Mei', ['mei.lin_'], '{HANDLE}-{5|7}', ['MEILIN-5', 'MEILIN-7']],
    ['a long handle', 'Mei', ['m'.repeat(100)], '{HANDLE}', ['M'.repeat(30), `${'M'.repeat(30)}X`]],
    ['no handle', 'Mei', [], '{HANDLE}9', ['MEI9', 'MEI9X']],
    ['fixed text as typed', 'Mei', [], 'save{NAME}', ['saveMEI', 'saveMEIX']],
    ['choices of texts', 'Mei', [], '{A|B}-{NAME}', ['A-MEI', 'B-MEI', 'A-MEIX', 'B-MEIX']],
    ['choices that say the same', 'Mei', [], '{NAME}{x|X}', ['MEIx', 'MEIxX', 'MEIxY']],
    ['space around', 'Mei', [], ' {NAME}7 ', ['MEI7', 'MEI7X']],
  ])('from %s', (_, name, handles, template, expected) => {
    expect(suggested(name, handles, template, expected.length)).toEqual(expected);
  });

  test.each([
    ['nothing', ''],
    ['no legal start', '-{NAME}'],
    ['an unknown word', '{PRICE LIST}'],
    ['an open brace', 'X{NAME'],
    ['an open brace in front', '{NAMEXX'],
    ['an open brace before letters', '{ABCDE'],
    ['a closing brace', 'NAME}10'],
    ['braces in braces', '{{NAME}}'],
    ['an empty choice', '{10|}'],
    ['no choice', '{}'],
    ['foreign characters', '{NAME}％'],
    ['a space inside', '{NAME} 10'],
    ['script', '<script>{NAME}</script>'],
    ['too many choices', '{0|1|2|3|4|5|6|7}'.repeat(3)],
    ['a text that is too long', 'A'.repeat(65)],
  ])('are not made from a template with %s', (_, template) => {
    const outcome = suggestionCandidates({ displayName: 'Mei Lin', handles: [] }, template);
    expect(violationsOf(outcome)).toEqual([
      { code: 'INVALID_VALUE', path: ['template'], params: {} },
    ]);
  });

  it('are not made from a template of more than 100 characters', () => {
    const outcome = suggestionCandidates({ displayName: 'Mei', handles: [] }, '{A}'.repeat(34));
    expect(violationsOf(outcome)).toEqual([
      { code: 'TOO_LONG', path: ['template'], params: { max: 100 } },
    ]);
  });

  it('are legal, unlike each other and always enough, for every name', () => {
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 3 }), (displayName, handles) => {
        expectGood(suggested(displayName, handles, undefined, 60), 60);
      }),
    );
  });

  it('are legal, unlike each other and always enough, for every template that is taken', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '{NAME}',
        '{HANDLE}',
        '{10|15}',
        'X',
        '-',
        '_',
        '{',
        '}',
        ' ',
        'é',
        '{a|A}',
        '{|}',
      ),
      fc.string({ maxLength: 4 }),
    );
    const templates = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(names, templates, (displayName, template) => {
        const outcome = suggestionCandidates({ displayName, handles: [] }, template);
        if (outcome.ok) expectGood(firstOf(outcome.value, 30), 30);
        else expect(outcome.violations.map(({ path }) => path)).toEqual([['template']]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('alternatives to a text that is taken', () => {
  it('are near it', () => {
    expect(firstOf(alternativesTo('mei15'), 3)).toEqual(['MEI15X', 'MEI15Y', 'MEI15Z']);
  });

  it('are legal, unlike each other and the text, and enough', () => {
    fc.assert(
      fc.property(codeTexts, (text) => {
        const found = firstOf(alternativesTo(text), 30);
        expectGood(found, 30);
        expect(found).not.toContain(text.toUpperCase());
      }),
    );
  });
});

function expectGood(found: readonly string[], count: number): void {
  const normalForms = found.map((text) => valueOf(parseCodeText(text)).normalForm);
  expect(new Set(normalForms).size).toBe(count);
  expect(found.map((text) => valueOf(parseCodeText(text)).text)).toEqual(found);
}
