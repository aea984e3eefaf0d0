import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { codeTexts, recased, typedTexts } from '../testing/arbitraries.js';
import { hostileTexts } from '../testing/hostile-texts.js';
import { told, valueOf, violationsOf } from '../testing/outcome.js';
import { parse } from '../shared/schema.js';
import { codeTextSchema, normalFormOf, parseCodeText } from './code-text.js';

const sameIgnoringCase = (a: string, b: string) =>
  a.length === b.length && a.toLowerCase() === b.toLowerCase();

describe('the text of an exact code', () => {
  test.each(['abc', 'MEI15', 'a-b', 'a_b', '123', 'A'.repeat(64), 'x--__--x'])(
    'takes %s',
    (text) => {
      expect(parseCodeText(text)).toEqual({
        ok: true,
        value: { text, normalForm: text.toUpperCase() },
      });
    },
  );

  test.each([
    ['', 'REQUIRED', {}],
    [' \t\r\n\v\f', 'REQUIRED', {}],
    ['ab', 'TOO_SHORT', { min: 3 }],
    ['a'.repeat(65), 'TOO_LONG', { max: 64 }],
    ['-ab', 'CODE_TEXT_EDGE', { character: '-' }],
    ['ab_', 'CODE_TEXT_EDGE', { character: '_' }],
    ['___', 'CODE_TEXT_EDGE', { character: '_' }],
  ])('refuses %j with %s', (typed, code, params) => {
    expect(violationsOf(parseCodeText(typed))).toEqual([{ code, path: [], params }]);
  });

  test.each(hostileTexts)('refuses $name, and names the character', (hostile) => {
    const { typed, codePoint, position, character, suggestion } = hostile;
    const params = { character, codePoint, position };
    expect(violationsOf(parseCodeText(typed))).toEqual([
      {
        code: 'CODE_TEXT_CHARACTER',
        path: [],
        params: suggestion === undefined ? params : { ...params, suggestion },
      },
    ]);
  });

  it('suggests nothing that would be too long', () => {
    const [objection] = violationsOf(parseCodeText(`${'a'.repeat(64)} a`));
    expect(objection?.params).toEqual({ character: '', codePoint: 'U+0020', position: 65 });
  });

  it('reads 300,000 spaces inside a text', () => {
    const [objection] = violationsOf(parseCodeText(`ab${' '.repeat(300_000)}cd`));
    expect(objection?.params).toMatchObject({
      codePoint: 'U+0020',
      position: 3,
      suggestion: 'abcd',
    });
  });

  it('reads 400,000 marks out of order, which take minutes to sort', () => {
    const marks = '\u0301\u0323\u0328\u0345'.repeat(100_000);
    const [objection] = violationsOf(parseCodeText(`a${marks}`));
    expect(objection?.params).toEqual({ character: '', codePoint: 'U+0301', position: 2 });
  });

  it('is trimmed of ASCII white space and nothing else changes', () => {
    const space = fc.array(fc.constantFrom(...' \t\n\v\f\r'), { maxLength: 4 });
    fc.assert(
      fc.property(codeTexts, space, space, (text, before, after) => {
        expect(valueOf(parseCodeText(before.join('') + text + after.join('')))).toEqual(
          valueOf(parseCodeText(text)),
        );
        expect(valueOf(parseCodeText(text)).text).toBe(text);
      }),
    );
  });

  it('is ASCII where it is taken', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const outcome = parseCodeText(typed);
        if (!outcome.ok) return;
        expect(outcome.value.text).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{1,62}[A-Za-z0-9]$/);
        expect(outcome.value.normalForm).toMatch(/^[A-Z0-9][A-Z0-9_-]{1,62}[A-Z0-9]$/);
        expect(typed).toContain(outcome.value.text);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused for its first foreign character', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const characters = [...typed.replace(/^[\t-\r ]+/, '').replace(/[\t-\r ]+$/, '')];
        const at = characters.findIndex((character) => !/^[A-Za-z0-9_-]$/.test(character));
        const [objection, ...others] = violationsOf(parseCodeText(typed));
        expect(others).toEqual([]);
        expect(objection?.code === 'CODE_TEXT_CHARACTER').toBe(at >= 0);
        if (objection?.code !== 'CODE_TEXT_CHARACTER') return;
        const point = characters[at]?.codePointAt(0) ?? -1;
        expect(objection.params.position).toBe(at + 1);
        expect(Number.parseInt(objection.params.codePoint.slice(2), 16)).toBe(point);
      }),
      { numRuns: 500 },
    );
  });

  it('is suggested only where it can be taken', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const [objection] = violationsOf(parseCodeText(typed));
        if (objection?.code !== 'CODE_TEXT_CHARACTER') return;
        const { suggestion } = objection.params;
        if (suggestion === undefined) return;
        expect(parseCodeText(suggestion)).toMatchObject({
          ok: true,
          value: { text: suggestion },
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the normal form', () => {
  it('maps ASCII letters alone, so that no look-alike becomes one', () => {
    expect(normalFormOf('aZ-9_ſıßé\u212a')).toBe('AZ-9_ſıßé\u212a');
  });

  it('stays as it is when taken again', () => {
    fc.assert(
      fc.property(codeTexts, (text) => {
        const once = normalFormOf(text);
        expect(normalFormOf(once)).toBe(once);
        expect(valueOf(parseCodeText(once)).normalForm).toBe(once);
      }),
    );
  });

  it('is shared exactly by the texts that differ in ASCII capitals alone', () => {
    const pairs = codeTexts.chain((a) => fc.tuple(fc.constant(a), fc.oneof(recased(a), codeTexts)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(normalFormOf(a) === normalFormOf(b)).toBe(sameIgnoringCase(a, b));
      }),
    );
  });
});

describe('the schema of a text field', () => {
  const schema = z.object({ text: codeTextSchema });

  it('gives what parseCodeText gives, on its path', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const direct = parseCodeText(typed);
        expect(parse(schema, { text: typed })).toEqual(
          direct.ok
            ? { ok: true, value: { text: direct.value } }
            : { ok: false, violations: direct.violations.map((v) => ({ ...v, path: ['text'] })) },
        );
      }),
    );
  });

  test.each([
    [undefined, 'REQUIRED'],
    [null, 'REQUIRED'],
    [10, 'INVALID_VALUE'],
    [['SAVE10'], 'INVALID_VALUE'],
  ])('answers %j with %s', (text, code) => {
    expect(told(parse(schema, { text }))).toEqual([`text ${code}`]);
  });
});
