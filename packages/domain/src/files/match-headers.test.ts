import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CREATOR_HEADERS } from './creator-cells.js';
import {
  FILE_KINDS,
  fileColumnsOf,
  formatsOf,
  isKnownHeader,
  KNOWN_HEADERS,
  namesOfColumn,
} from './formats.js';
import { headerForm, headersFingerprint } from './header-form.js';
import { IMPACT_HEADERS } from './impact-cells.js';
import { matchHeaders, placesForPeople, type HeadersMatch } from './match-headers.js';
import { PROMO_CODE_HEADERS } from './promo-code-cells.js';

const SAMPLE = ['Promo Code*', 'Campaign Id*', 'Media Id*', 'Type*', 'Credit Rule*', 'Match Mode*'];
const RESTRICTED = [
  'Promo Code*',
  'Program Id*',
  'Active Start Date',
  'Active End Date*',
  'Timezone',
];

/** What was guessed for the likeliest format: `column header HOW`. */
const guessed = ({ matches }: HeadersMatch) =>
  (matches[0]?.guesses ?? [])
    .filter(({ how }) => how !== 'NONE')
    .map(({ column, header, how }) => `${column} ${header ?? ''} ${how}`);

describe('the form of a header', () => {
  test.each([
    ['Promo Code*', 'promo_code'],
    ['ＰＲＯＭＯ　ＣＯＤＥ', 'Promo Code'],
    ['\u200FPromo\u200B Code\u202C', 'promo code'],
    ['  E-Mail ', 'Email'],
    ['促销代码（必填）', '促销代码 必填'],
  ])('of %j is that of %j', (one, other) => {
    expect(headerForm(one)).toBe(headerForm(other));
  });

  it('of signs alone is themselves, of nothing is nothing', () => {
    expect([' *** ', '', ' \u200B', '😀'].map(headerForm)).toEqual(['***', '', '', '😀']);
  });

  it('of itself is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (header) => {
        expect(headerForm(headerForm(header))).toBe(headerForm(header));
      }),
    );
  });
});

describe('columns', () => {
  test.each(FILE_KINDS.flatMap((kind) => formatsOf(kind).map((format) => [kind, format] as const)))(
    'of %s, %s: no name is that of two',
    (kind, format) => {
      const owners = new Map<string, string>();
      for (const column of fileColumnsOf(kind, format)) {
        for (const form of new Set(namesOfColumn(column).map(headerForm))) {
          expect(form).not.toBe('');
          expect(`${form} ${owners.get(form) ?? column.name}`).toBe(`${form} ${column.name}`);
          owners.set(form, column.name);
        }
      }
    },
  );

  it('are known in either Chinese, and nothing else is', () => {
    for (const header of ['促销代码', '促銷代碼', '归因策略', '歸因策略', ...KNOWN_HEADERS]) {
      expect(isKnownHeader(header), header).toBe(true);
    }
    for (const header of ['constructor', '__proto__', 'toString', 'Favourite colour', '']) {
      expect(isKnownHeader(header), header).toBe(false);
    }
  });
});

describe('the headers of a file', () => {
  test.each([
    ['ours', 'PROMO_CODES', 'OURS', PROMO_CODE_HEADERS],
    ["impact.com's", 'PROMO_CODES', 'IMPACT', IMPACT_HEADERS],
    ["impact.com's sample", 'PROMO_CODES', 'IMPACT', SAMPLE],
    ["impact.com's of restricted codes", 'PROMO_CODES', 'IMPACT', RESTRICTED],
    ['our creators', 'CREATORS', 'OURS', CREATOR_HEADERS],
    ['ours, the code alone', 'PROMO_CODES', 'OURS', ['Code']],
    ['ours in Chinese', 'PROMO_CODES', 'OURS', ['促销代码', '所有者邮箱', '创作者项目归因策略']],
    ['ours in traditional Chinese', 'PROMO_CODES', 'OURS', ['促銷代碼', '所有者郵箱', '備註']],
  ] as const)('%s are recognised in any order', (_, kind, format, headers) => {
    for (const each of [headers, [...headers].reverse(), headers.map((h) => h.toUpperCase())]) {
      const match = matchHeaders(kind, each);
      expect(match.format).toBe(format);
      expect(match.matches[0]?.format).toBe(format);
      expect(match.matches[0]?.missing).toEqual([]);
      expect(match.twice).toEqual([]);
    }
  });

  it('of our own files are all known, by their own names', () => {
    const match = matchHeaders('PROMO_CODES', PROMO_CODE_HEADERS).matches[0];
    expect(match?.unknown).toEqual([]);
    expect(match?.guesses.every(({ how }) => how === 'EXACT')).toBe(true);
    expect(match?.ignored.map(({ header }) => header)).toContain('Version');
  });

  it('say how each was guessed, and what stays unknown', () => {
    const match = matchHeaders('PROMO_CODES', [
      'Kode',
      'promo code',
      'Favourite colour',
      '',
      'constructor',
    ]);
    expect(guessed(match)).toEqual(['text promo code ALIAS']);
    expect(match.matches[0]?.unknown).toEqual([
      { header: 'Kode', index: 0 },
      { header: 'Favourite colour', index: 2 },
      { header: 'constructor', index: 4 },
    ]);
  });

  it('that stand there twice are named, however they are written', () => {
    const { twice } = matchHeaders('PROMO_CODES', ['Code', 'Comments', 'ＣＯＤＥ*', 'x y', 'X-Y']);
    expect(twice).toEqual([
      { header: 'Code', indexes: [0, 2] },
      { header: 'x y', indexes: [3, 4] },
    ]);
  });

  it('that name no code lack one', () => {
    const match = matchHeaders('PROMO_CODES', ['Comments', 'Purpose']);
    expect(match.format).toBeNull();
    expect(match.matches.map(({ missing }) => missing)).toEqual([['text'], ['text', 'programId']]);
  });

  it('that fit both formats equally are asked about', () => {
    const match = matchHeaders('PROMO_CODES', ['Promo Code', 'Deal Id', 'Program Id', 'Purpose']);
    expect(match.matches.map(({ format, missing }) => [format, missing])).toEqual([
      ['OURS', []],
      ['IMPACT', []],
    ]);
    expect(match.format).toBeNull();
  });

  it('that are none, or a thousand hostile ones, are no trouble', () => {
    expect(matchHeaders('CREATORS', []).format).toBeNull();
    const hostile = [
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '\u202E',
      'x'.repeat(32_000),
      '\u0301'.repeat(32_000),
    ];
    const thousand = Array.from({ length: 1_000 }, (_, at) => hostile[at] ?? `column ${at}`);
    const match = matchHeaders('PROMO_CODES', thousand);
    expect(match.format).toBeNull();
    expect(match.twice).toEqual([]);
    expect(guessed(match)).toEqual([]);
  });
});

describe('the fingerprint of headers', () => {
  it('minds neither order nor spelling, and anything else', () => {
    const print = headersFingerprint(['Code', 'Deal id']);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(headersFingerprint(['deal_id', 'ＣＯＤＥ*'])).toBe(print);
    for (const other of [
      ['Code'],
      ['Code', 'Deal id', ''],
      ['Code', 'Deal', 'id'],
      ['CodeDealid'],
    ]) {
      expect(headersFingerprint(other), other.join()).not.toBe(print);
    }
  });

  it('differs between different sets', () => {
    const prints = Array.from({ length: 20_000 }, (_, at) =>
      headersFingerprint([`h${at}`, 'Code']),
    );
    expect(new Set(prints).size).toBe(20_000);
  });
});

it('that are there for people have their places, whatever they are called', () => {
  const headers = ['Code', 'partner name', 'Campaign Id', 'Campaign Name', 'State', 'Owner'];
  expect(placesForPeople('PROMO_CODES', 'IMPACT', headers)).toEqual(
    new Map([
      ['program', 3],
      ['media', 1],
      ['state', 4],
    ]),
  );
  expect(placesForPeople('PROMO_CODES', 'OURS', [])).toEqual(new Map());
});
