import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { told, valueOf } from '../testing/outcome.js';
import {
  emailSchema,
  idSchema,
  optionalEmailSchema,
  optionalIdSchema,
  optionalInstantSchema,
  optionalText,
  optionalUrlSchema,
  text,
  timeZoneSchema,
  withDefault,
} from './fields.js';
import { MAX_INSTANT } from './instant.js';
import { parse } from './schema.js';

/** Nested, because null at the top of an input is taken away before a schema sees it. */
const answerOf = (schema: z.ZodMiniType, value: unknown) =>
  parse(z.object({ of: z.object({ field: schema }) }), { of: { field: value } });
const read = (schema: z.ZodMiniType, value: unknown) => valueOf(answerOf(schema, value)).of.field;
const codes = (schema: z.ZodMiniType, value: unknown) =>
  told(answerOf(schema, value)).map((line) => line.replace('of.field ', ''));

/** What may neither reach a page nor a file. */
const unprintable = [
  0x00, 0x07, 0x0b, 0x1b, 0x1f, 0x7f, 0x85, 0x9b, 0x202a, 0x202e, 0x2066, 0x2069, 0xd83d, 0xdc00,
];
const named = unprintable.map((point) => [point.toString(16), String.fromCharCode(point)] as const);

describe('text', () => {
  test.each([
    ['  Mei Lin\u00a0', 'Mei Lin'],
    ['王晓彤', '王晓彤'],
    ['👩‍🎤 Zoë', '👩‍🎤 Zoë'],
    ["Robert'); DROP TABLE", "Robert'); DROP TABLE"],
    ['<b>x</b>', '<b>x</b>'],
  ])('%j is read as %j', (typed, kept) => {
    expect(read(text({ max: 40 }), typed)).toBe(kept);
    expect(read(optionalText(40), typed)).toBe(kept);
  });

  it('is one line, and several where it is a note', () => {
    expect(read(text({ max: 40 }), 'two\r\nlines\rthree\tx')).toBe('two lines three x');
    expect(read(optionalText(40), 'two\r\nlines\rthree\tx')).toBe('two\nlines\nthree\tx');
  });

  test.each([
    ['', ['REQUIRED']],
    [' \n\t ', ['REQUIRED']],
    ['\u200b\u2060', ['REQUIRED']],
    ['\u200d \u00ad\ufeff', ['REQUIRED']],
    ['\u3164\u3164', ['REQUIRED']],
    ['\u2800 \u2800', ['REQUIRED']],
    ['\u115f\u1160\uffa0', ['REQUIRED']],
    ['\u0301\u0300\u20dd', ['REQUIRED']],
    ['\ufe0f\u{e0100}', ['REQUIRED']],
    ['\u3164한글', []],
    [null, ['REQUIRED']],
    [undefined, ['REQUIRED']],
    ['a', ['TOO_SHORT']],
    ['ab', []],
    ['abcde', []],
    [' abcde ', []],
    ['abcdef', ['TOO_LONG']],
    ['😀😀😀😀😀', []],
    ['😀😀😀😀😀😀', ['TOO_LONG']],
    ['x'.repeat(1_000_000), ['TOO_LONG']],
    ['abcde\u0000f', ['INVALID_VALUE', 'TOO_LONG']],
    [5, ['INVALID_VALUE']],
    [['ab'], ['INVALID_VALUE']],
  ])('%j of 2 to 5 characters: %j', (typed, expected) => {
    expect(codes(text({ min: 2, max: 5 }), typed)).toEqual(expected);
  });

  test.each(named)('refuses U+%s', (_, character) => {
    expect(codes(text({ max: 9 }), `a${character}b`)).toEqual(['INVALID_VALUE']);
    expect(codes(optionalText(9), `a${character}b`)).toEqual(['INVALID_VALUE']);
    expect(codes(optionalUrlSchema, `https://x.example/${character}b`)).toEqual(['INVALID_VALUE']);
    expect(codes(optionalEmailSchema, `m${character}@x.example`)).toEqual(['INVALID_VALUE']);
  });

  test.each([null, undefined, '', '  '])('that is optional: %j is none', (typed) => {
    for (const schema of [optionalText(9), optionalUrlSchema, optionalEmailSchema]) {
      expect(read(schema, typed)).toBeNull();
    }
  });

  it('that is optional and shows nothing is none', () => {
    expect(
      ['\u200b', '\u3164\n\u2800', '\u0301'].map((typed) => read(optionalText(9), typed)),
    ).toEqual([null, null, null]);
  });

  it('that is optional has its limit too', () => {
    expect(codes(optionalText(3), 'abc')).toEqual([]);
    expect(codes(optionalText(3), '😀😀😀')).toEqual([]);
    expect(codes(optionalText(3), 'abcd')).toEqual(['TOO_LONG']);
  });
});

describe('a web address', () => {
  test.each([
    'https://shop.example/mei?x=1#y',
    'http://shop.example',
    'HTTPS://SHOP.EXAMPLE',
    ' https://x.example ',
    'https://商店.例子/优惠?x=%20#top',
    'http://localhost:3000/',
    'https://my_shop.example.:8443?a=b@c',
  ])('may be %j', (typed) => expect(read(optionalUrlSchema, typed)).toBe(typed.trim()));

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'ftp://x.example',
    '//x.example',
    'shop.example',
    'https://',
    'https://?',
    'https://#top',
    'https://:443/',
    'https://.example/',
    'https://-.example/',
    'https://a..example/',
    'https://shop.example@evil.example/',
    'https://sh\u200bop.example/',
    'https://shop.example/\u200b',
    'https://shop.example:65536/',
    'https://x.example/"onclick',
    'https://x.example/<b>',
    'https://x.example/a b',
    'https:\\\\x.example',
    `https://x.example/${'a'.repeat(2_000)}`,
  ])('is never %j', (typed) => expect(codes(optionalUrlSchema, typed)).toEqual(['INVALID_VALUE']));
});

describe('an e-mail address', () => {
  test.each(['mei@shop.example', ' mei+codes@mail.shop.example ', '美@shop.example'])(
    'may be %j',
    (typed) => {
      expect(read(optionalEmailSchema, typed)).toBe(typed.trim());
    },
  );

  test.each([
    'mei',
    'mei@shop',
    '@shop.example',
    'mei@@shop.example',
    'Mei <mei@shop.example>',
    'a@x.example, b@x.example',
    'mei@shop.example\nBcc: x@y.example',
    `${'a'.repeat(65)}@x.example`,
    `a@${'b'.repeat(250)}.example`,
  ])('is never %j', (typed) =>
    expect(codes(optionalEmailSchema, typed)).toEqual(['INVALID_VALUE']),
  );
});

it('what is no address is told what it should be', () => {
  const refused = (schema: z.ZodMiniType, typed: string) => {
    const answer = answerOf(schema, typed);
    return answer.ok ? [] : answer.violations.map(({ params }) => params);
  };
  expect(refused(optionalEmailSchema, 'mei@')).toEqual([{ expected: 'EMAIL' }]);
  expect(refused(emailSchema, 'mei@')).toEqual([{ expected: 'EMAIL' }]);
  expect(refused(optionalUrlSchema, 'foo')).toEqual([{ expected: 'WEB_ADDRESS' }]);
});

describe('other fields', () => {
  test.each([
    [null, null],
    [undefined, null],
    [0, 0],
    [MAX_INSTANT, MAX_INSTANT],
  ])('an instant may be %j', (value, kept) =>
    expect(read(optionalInstantSchema, value)).toBe(kept),
  );

  test.each([
    [-1, 'INSTANT_OUT_OF_RANGE'],
    [0.5, 'INSTANT_OUT_OF_RANGE'],
    [MAX_INSTANT + 1, 'INSTANT_OUT_OF_RANGE'],
    [Number.NaN, 'INVALID_VALUE'],
    [Number.POSITIVE_INFINITY, 'INVALID_VALUE'],
    ['2026-01-01', 'INVALID_VALUE'],
  ])('an instant is never %j: %s', (value, code) => {
    expect(codes(optionalInstantSchema, value)).toEqual([code]);
  });

  test.each([
    ['Asia/Shanghai', []],
    ['Asia/Nowhere', ['UNKNOWN_TIME_ZONE']],
    ['', ['UNKNOWN_TIME_ZONE']],
    [null, ['REQUIRED']],
    [8, ['INVALID_VALUE']],
  ])('R8: a zone may be or not be %j', (value, expected) => {
    expect(codes(timeZoneSchema, value)).toEqual(expected);
  });

  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
  ])('a zone given as %s is %s', (given, zone) => {
    expect(z.safeParse(timeZoneSchema, given).data).toBe(zone);
  });

  test.each([
    ['x', []],
    ['x'.repeat(64), []],
    ['x'.repeat(65), ['TOO_LONG']],
    ['', ['REQUIRED']],
    [null, ['REQUIRED']],
    [7, ['INVALID_VALUE']],
  ])('an id may be or not be %j', (value, expected) =>
    expect(codes(idSchema, value)).toEqual(expected),
  );

  it('an optional id may be left out', () => {
    expect([undefined, null, 'x'].map((value) => read(optionalIdSchema, value))).toEqual([
      null,
      null,
      'x',
    ]);
  });

  it('a field with a default takes it for absent and null, and is checked otherwise', () => {
    const schema = withDefault(z.enum(['A', 'B']), 'B');
    expect([undefined, null, 'A'].map((value) => read(schema, value))).toEqual(['B', 'B', 'A']);
    expect(codes(schema, 'C')).toEqual(['INVALID_VALUE']);
  });
});
