import { describe, expect, it, test } from 'vitest';
import { faultsOf, guessedLayout, idOf, rowOf, textCells } from '../testing/index.js';
import type { FileCell } from './cell.js';
import type { FileMappingInput } from './mapping.js';
import { PROMO_CODE_HEADERS } from './promo-code-cells.js';
import { readPromoCodeRow } from './read-promo-code-row.js';

type Said = Readonly<Record<string, string | FileCell>>;

/** Reads a row that says this under these headers. */
const read = (said: Said, settings: Partial<FileMappingInput> = {}) => {
  const headers = Object.keys(said);
  const cells = Object.values(said).flatMap((cell) =>
    typeof cell === 'string' ? textCells([cell]) : [cell],
  );
  return readPromoCodeRow(guessedLayout('PROMO_CODES', 'OURS', headers, settings), cells);
};
const DECEMBER = Date.UTC(2026, 11, 1);

describe('a row of our promo codes', () => {
  it('that says only a code changes nothing', () => {
    const row = { text: 'Mei15', normalForm: 'MEI15', matchType: 'EXACT', terms: {} };
    expect(rowOf(read({ Code: ' Mei15 ' }))).toEqual(row);
    const empty = Object.fromEntries(PROMO_CODE_HEADERS.map((header) => [header, '']));
    expect(rowOf(read({ ...empty, Code: 'Mei15' }))).toEqual(row);
  });

  it('may be shorter than the headers', () => {
    const layout = guessedLayout('PROMO_CODES', 'OURS', ['Code', 'Comments', 'Purpose']);
    expect(rowOf(readPromoCodeRow(layout, textCells(['MEI15'])))).toMatchObject({ text: 'MEI15' });
    expect(faultsOf(readPromoCodeRow(layout, []))).toEqual(['text REQUIRED']);
  });

  it('is told once what is wrong with a cell of which nothing can be read', () => {
    const long: FileCell = { text: '12345678901234567000', kind: 'NUMBER' };
    expect(faultsOf(read({ Code: long }))).toEqual(['text CODE_MANGLED']);
    expect(faultsOf(read({ Code: { text: '#REF!', kind: 'ERROR' } }))).toEqual([
      'text INVALID_VALUE',
    ]);
  });

  it('clears by an empty cell what can be without, if the mapping says so', () => {
    const said = {
      ...{ Code: 'MEI15', Comments: '', 'Internal note': '\u200B', 'Notification e-mail': ' ' },
      ...{ Deal: '', Purpose: '', 'Owner id': '', 'Creator program': 'Acme' },
      ...{ 'Creator program starts': '', 'Creator program ends': '' },
      ...{ 'Creator program credit policy': '', 'Performance program ends': '' },
    };
    expect(rowOf(read(said))).toMatchObject({ terms: { CREATOR: { program: { name: 'Acme' } } } });
    expect(rowOf(read(said, { clearsEmpty: true }))).toEqual({
      ...{ text: 'MEI15', normalForm: 'MEI15', matchType: 'EXACT' },
      ...{ comments: null, internalNote: null, notificationEmail: null, deal: null },
      // The Performance program is not spoken of, so nothing is cleared there.
      terms: { CREATOR: { program: { name: 'Acme' }, startAt: null, endAt: null } },
    });
  });

  it('clears nothing by a formula that came to nothing', () => {
    const cell: FileCell = { text: '', kind: 'FORMULA' };
    const row = rowOf(read({ Code: 'MEI15', Comments: cell }, { clearsEmpty: true }));
    expect(row).not.toHaveProperty('comments');
  });

  it('passes over what is only read', () => {
    expect(rowOf(read({ Code: 'MEI15', Status: 'nonsense', Version: '-1' }))).not.toHaveProperty(
      'status',
    );
  });

  it('has its wall times in its own zone, else in that of the mapping', () => {
    const dates = { 'Creator program starts': '2026-12-01', 'Creator program ends': '2026-12-31' };
    const settings = { timeZone: 'Asia/Shanghai' };
    const hours = 3_600_000;
    expect(rowOf(read({ Code: 'MEI15', ...dates }, settings)).terms.CREATOR).toEqual({
      startAt: DECEMBER - 8 * hours,
      endAt: Date.UTC(2027, 0, 1) - 8 * hours,
    });
    const zoned = { ...dates, 'Creator program time zone': 'America/New_York' };
    expect(rowOf(read({ Code: 'MEI15', ...zoned }, settings)).terms.CREATOR).toEqual({
      startAt: DECEMBER + 5 * hours,
      endAt: Date.UTC(2027, 0, 1) + 5 * hours,
      timeZone: 'America/New_York',
    });
  });

  it('does not choose for a wall time that clocks skip or show twice', () => {
    const said = {
      ...{ Code: 'MEI15', 'Creator program time zone': 'America/New_York' },
      ...{
        'Creator program starts': '2026-03-08 02:30',
        'Creator program ends': '2026-11-01 01:30',
      },
    };
    expect(faultsOf(read(said))).toEqual([
      ...['creatorStartAt WALL_TIME_SKIPPED', 'creatorEndAt WALL_TIME_TWICE'],
    ]);
  });

  it('says all that is wrong with it at once, where and of what', () => {
    const outcome = read({
      ...{ Code: '1E+05', 'Match type': 'fuzzy', Purpose: 'fun', 'Notification e-mail': 'mei' },
      ...{ 'Owner id': 'pc_1', 'Owner e-mail': 'x', 'Owner profile': 'mei', 'Deal id': 'dl_1' },
      ...{ 'Creator program time zone': 'Mars', 'Creator program starts': '03/04/2026' },
      ...{ 'Performance program starts': '2026-12-02', 'Performance program ends': '2026-12-01' },
      Comments: 'x'.repeat(32_000),
    });
    expect([...faultsOf(outcome)].sort()).toEqual([
      ...[
        'comments TOO_LONG',
        'creatorStartAt DATE_AMBIGUOUS',
        'creatorTimeZone UNKNOWN_TIME_ZONE',
      ],
      ...['dealId REFERENCE_UNKNOWN', 'matchType INVALID_VALUE', 'notificationEmail INVALID_VALUE'],
      ...['ownerEmail INVALID_VALUE', 'ownerId REFERENCE_UNKNOWN', 'ownerProfile INVALID_VALUE'],
      ...['performanceEndAt START_NOT_BEFORE_END', 'purpose INVALID_VALUE', 'text CODE_MANGLED'],
    ]);
    if (outcome.ok) throw new Error('refused');
    const fault = outcome.faults.find(({ column }) => column === 'matchType');
    expect(fault).toMatchObject({
      ...{ header: 'Match type', value: 'fuzzy' },
      violation: {
        path: ['matchType'],
        params: { allowed: 'EXACT, REGEX', orEmpty: 1 },
        suggestions: ['EXACT', 'REGEX'],
      },
    });
    for (const { value } of outcome.faults) expect((value ?? '').length).toBeLessThanOrEqual(200);
  });

  it('with a failed calculation in a cell is refused for it, once', () => {
    const broken: FileCell = { text: '#DIV/0!', kind: 'ERROR' };
    const formula: FileCell = { text: '=A1', kind: 'FORMULA' };
    expect(faultsOf(read({ Code: 'MEI15', Comments: broken, Deal: formula }))).toEqual([
      'deal INVALID_VALUE',
      'comments INVALID_VALUE',
    ]);
  });

  test.each([
    ['the day that ends as it begins', '2026-12-01', '2026-12-01', []],
    [
      'an end at the start',
      '2026-12-01 09:00',
      '2026-12-01 09:00',
      ['creatorEndAt START_NOT_BEFORE_END'],
    ],
    ['an end a second later', '2026-12-01 09:00', '2026-12-01 09:00:01', []],
  ])('with %s is judged', (_, starts, ends, faults) => {
    const said = { Code: 'A15', 'Creator program starts': starts, 'Creator program ends': ends };
    expect(faultsOf(read(said))).toEqual(faults);
  });
});

test.each([
  ['Always', 'ALWAYS'],
  ['INVOLVED', 'IF_INVOLVED'],
  ['if winner', 'IF_WINNER'],
  ['始终计入', 'ALWAYS'],
  ['參與即計入', 'IF_INVOLVED'],
])('a credit policy may be written %s', (word, creditPolicy) => {
  const row = rowOf(read({ Code: 'MEI15', 'Creator program credit policy': word }));
  expect(row.terms.CREATOR).toEqual({ creditPolicy });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is a word like others',
  (word) => {
    const said = { Code: 'MEI15', 'Creator program credit policy': word, 'Creator program': word };
    expect(faultsOf(read(said))).toEqual(['creatorCreditPolicy INVALID_VALUE']);
    expect(rowOf(read({ Code: 'MEI15', 'Creator program': word, Comments: word }))).toMatchObject({
      ...{ comments: word, terms: { CREATOR: { program: { name: word } } } },
    });
  },
);

describe('the owner of a row', () => {
  it('may be named in several ways', () => {
    const row = rowOf(
      read({
        ...{ Code: 'MEI15', 'Owner kind': '创作者', 'Owner id': idOf('Creator') },
        ...{ 'Owner external id': 'impact.com:4711', 'Owner e-mail': 'mei@example.com' },
        'Owner profile': 'IG / @mei/lin',
      }),
    );
    expect(row.owner).toEqual({
      ...{ kind: 'CREATOR', id: idOf('Creator'), email: 'mei@example.com' },
      externalId: { system: 'impact.com', id: '4711' },
      profile: { platform: 'INSTAGRAM', handle: 'mei/lin' },
    });
  });

  it('is nobody by a kind alone, and of one kind only', () => {
    expect(rowOf(read({ Code: 'MEI15', 'Owner kind': 'Creator' }))).not.toHaveProperty('owner');
    const said = { Code: 'MEI15', 'Owner kind': 'Creator', 'Owner id': idOf('MediaSource') };
    expect(faultsOf(read(said))).toEqual(['ownerKind REFERENCE_AMBIGUOUS']);
  });

  it('has one external id: of the system that is named, else of that of the mapping', () => {
    const said = (cell: string) => ({ Code: 'MEI15', 'Owner external id': cell });
    const settings = { externalSystem: 'shop' };
    expect(faultsOf(read(said('4711')))).toEqual(['ownerExternalId INVALID_VALUE']);
    expect(faultsOf(read(said('a:1; b:2')))).toEqual(['ownerExternalId TOO_MANY']);
    expect(rowOf(read(said('4711'), settings)).owner?.externalId).toEqual({
      system: 'shop',
      id: '4711',
    });
    expect(rowOf(read(said('shop:4711'), settings)).owner?.externalId).toEqual({
      system: 'shop',
      id: '4711',
    });
    expect(rowOf(read(said('gid://1;2'), settings)).owner?.externalId?.id).toBe('gid://1;2');
  });
});

describe('a cell of a guarded file', () => {
  const guarded = (said: Said) => rowOf(read(said, { isGuarded: true }));

  it('loses the one apostrophe that guards it, and no other', () => {
    expect(guarded({ Code: 'MEI15', Comments: "'=1+1" }).comments).toBe('=1+1');
    expect(guarded({ Code: 'MEI15', Comments: "''quoted'" }).comments).toBe("'quoted'");
    expect(guarded({ Code: 'MEI15', Comments: "'t was good" }).comments).toBe("'t was good");
    expect(rowOf(read({ Code: 'MEI15', Comments: "'=1+1" })).comments).toBe("'=1+1");
  });

  it('of a code that looks mangled is meant, if somebody put an apostrophe in front', () => {
    for (const Code of ["'2026-12-01", "''2026-12-01"]) {
      expect(guarded({ Code }).text, Code).toBe('2026-12-01');
    }
  });
});

it('a number that lost digits is nobody’s id', () => {
  const cell = (text: string): FileCell => ({ text, kind: 'NUMBER' });
  const said = (text: string) => ({ Code: 'MEI15', 'Owner external id': cell(text) });
  const settings = { externalSystem: 'impact.com' };
  expect(rowOf(read(said('123456789012345'), settings)).owner?.externalId?.id).toBe(
    '123456789012345',
  );
  expect(faultsOf(read(said('1234567890123456'), settings))).toEqual([
    'ownerExternalId CODE_MANGLED',
  ]);
});
