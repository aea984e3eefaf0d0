import { describe, expect, it, test } from 'vitest';
import { faultsOf, guessedLayout, idOf, rowOf, textCells } from '../testing/index.js';
import { IMPACT_HEADERS } from './impact-cells.js';
import { joinImpactRows } from './join-impact-rows.js';
import { readImpactRow, type ImpactRow } from './read-impact-row.js';
import type { FileReference } from './references.js';

const layout = guessedLayout('PROMO_CODES', 'IMPACT', IMPACT_HEADERS);
const TRACKING = {
  ...{ 'Promo Code': 'MEI15', 'Program Id': '1', 'Media Id': '10', Type: 'TRACKING' },
  ...{ 'Credit Rule': 'WINNER', 'Match Mode': 'LI' },
};
const RESTRICTED = { 'Promo Code': 'ADMIN', 'Program Id': '1', Type: 'RESTRICTED' };

const read = (said: Readonly<Record<string, string>>) =>
  readImpactRow(layout, textCells(IMPACT_HEADERS.map((header) => said[header] ?? '')));
const tracking = (more: object = {}) => rowOf(read({ ...TRACKING, ...more }));
const restricted = (more: object = {}) => rowOf(read({ ...RESTRICTED, ...more }));
const CREATOR = { 'Program Id': '2', 'Media Id': '20' };

/** Program 1 is the Performance program, 2 and 3 are Creator programs; there are no others. */
const kindOf = ({ externalId }: FileReference) =>
  externalId?.id === '1'
    ? 'PERFORMANCE'
    : ['2', '3'].includes(externalId?.id ?? '')
      ? 'CREATOR'
      : null;
const join = (...rows: readonly ImpactRow[]) =>
  joinImpactRows(
    rows.map((row, at) => ({ line: at + 2, row })),
    kindOf,
  );
const wrong = (...rows: readonly ImpactRow[]) =>
  join(...rows).faults.map(
    ({ line, column, violation }) =>
      `${line} ${column} ${violation.code} ${Object.values(violation.params).join()}`,
  );

describe("a row of impact.com's", () => {
  it('is read in its words', () => {
    expect(tracking({ 'Deal Id': '7', 'Active Start Date': '2013-06-30T00:00:00-07:00' })).toEqual({
      ...{ type: 'TRACKING', text: 'MEI15', normalForm: 'MEI15', matchType: 'EXACT' },
      program: { externalId: { system: 'impact.com', id: '1' } },
      media: { externalId: { system: 'impact.com', id: '10' } },
      deal: { externalId: { system: 'impact.com', id: '7' } },
      ...{ creditPolicy: 'IF_WINNER', startAt: Date.UTC(2013, 5, 30, 7) },
    });
  });

  it('needs its program, and a holder unless nobody gets the text', () => {
    expect(faultsOf(read({ 'Promo Code': 'MEI15' }))).toEqual([
      'programId REQUIRED',
      'mediaId REQUIRED',
    ]);
    expect(restricted()).toMatchObject({ type: 'RESTRICTED', media: null, text: 'ADMIN' });
    expect(faultsOf(read({ ...RESTRICTED, 'Match Mode': 'RE' }))).toEqual([
      'matchMode INVALID_VALUE',
    ]);
  });

  it('of a file without holders is a restricted text', () => {
    const headers = ['Promo Code*', 'Campaign Id*', 'Active End Date*'];
    const own = guessedLayout('PROMO_CODES', 'IMPACT', headers);
    const row = rowOf(readImpactRow(own, textCells(['ADMIN', '1', '2026-12-31'])));
    expect(row).toMatchObject({ type: 'RESTRICTED', endAt: Date.UTC(2027, 0, 1) });
  });

  it('may name what impact.com does not know by our ids, and a deal by its name', () => {
    expect(tracking({ 'Program Id': idOf('Program') }).program).toEqual({ id: idOf('Program') });
    const own = guessedLayout('PROMO_CODES', 'IMPACT', [
      'Promo Code',
      'Campaign Id',
      'Media Id',
      'Deal Name',
    ]);
    const deal = (cell: string) =>
      rowOf(readImpactRow(own, textCells(['MEI15', '1', '2', cell]))).deal;
    expect(deal('Spring sale')).toEqual({ name: 'Spring sale' });
    expect(deal('4711')).toEqual({ externalId: { system: 'impact.com', id: '4711' } });
    expect(deal('')).toBeUndefined();
  });
});

describe('rows of one text', () => {
  it('in two programs are one code, the Creator program first', () => {
    const { codes, faults } = join(
      tracking({ 'Deal Id': '7' }),
      tracking({ 'Promo Code': 'OTHER' }),
      tracking({ ...CREATOR, 'Promo Code': 'mei15' }),
    );
    expect(faults).toEqual([]);
    expect(codes.map(({ text, lines }) => [text, lines])).toEqual([
      ['mei15', [2, 4]],
      ['OTHER', [3]],
    ]);
    expect(codes[0]?.assignments.map(({ programKind, line }) => [programKind, line])).toEqual([
      ['CREATOR', 4],
      ['PERFORMANCE', 2],
    ]);
    expect(codes[0]?.deal).toEqual({ externalId: { system: 'impact.com', id: '7' } });
  });

  it('that say the same are one, however often', () => {
    const rows = Array.from({ length: 20_000 }, () => tracking());
    const { codes, faults } = join(...rows, tracking({ 'Promo Code': 'mei15' }));
    expect(faults).toEqual([]);
    expect(codes).toHaveLength(1);
    expect(codes[0]?.lines).toHaveLength(20_001);
    expect(codes[0]?.assignments).toHaveLength(1);
  });

  it('that are a pattern and a text are two codes; patterns differ by their capitals', () => {
    const pattern = tracking({ 'Match Mode': 'RE' });
    const other = tracking({ 'Match Mode': 'RE', 'Promo Code': 'mei15' });
    expect(join(tracking(), pattern, other).codes).toHaveLength(3);
  });

  test.each([
    [
      'two holders',
      [{}, { 'Media Id': '11' }],
      ['2 programId ROWS_DISAGREE 3', '3 programId ROWS_DISAGREE 2'],
    ],
    [
      'two policies',
      [{}, { 'Credit Rule': 'ALWAYS' }],
      ['2 programId ROWS_DISAGREE 3', '3 programId ROWS_DISAGREE 2'],
    ],
    [
      'two programs of a kind',
      [CREATOR, { ...CREATOR, 'Program Id': '3' }],
      ['2 programId ROWS_DISAGREE 3', '3 programId ROWS_DISAGREE 2'],
    ],
    [
      'two deals',
      [{ 'Deal Id': '7' }, { ...CREATOR, 'Deal Id': '8' }],
      ['2 dealId ROWS_DISAGREE 3', '3 dealId ROWS_DISAGREE 2'],
    ],
    [
      'two holders beside a good one',
      [{}, CREATOR, { 'Media Id': '11' }],
      ['2 programId ROWS_DISAGREE 4', '3 programId ROWS_DISAGREE 2', '4 programId ROWS_DISAGREE 2'],
    ],
  ])('with %s are all refused, and name each other', (_, rows, faults) => {
    const made = rows.map((more) => tracking(more));
    expect(wrong(...made)).toEqual(faults);
    expect(join(...made).codes).toEqual([]);
  });

  it('with the same deal, or one without, agree', () => {
    expect(wrong(tracking({ 'Deal Id': '7' }), tracking({ ...CREATOR, 'Deal Id': '7' }))).toEqual(
      [],
    );
    expect(wrong(tracking(), tracking({ ...CREATOR, 'Deal Id': '7' }))).toEqual([]);
  });

  it('of a program that we do not know are refused; the code tells what it lacks', () => {
    const rows = [tracking({ 'Program Id': '9' }), tracking(CREATOR)];
    expect(wrong(...rows)).toEqual(['2 programId REFERENCE_UNKNOWN 9']);
    expect(join(...rows).codes).toMatchObject([{ lines: [3], linesInError: [2] }]);
    expect(join(tracking({ 'Program Id': '9' })).codes).toEqual([]);
  });
});

describe('restricted texts', () => {
  it('are one whatever the programs, with one window', () => {
    const { restrictions, faults } = join(restricted(), restricted({ 'Program Id': '2' }));
    expect(faults).toEqual([]);
    expect(restrictions.map(({ line, lines }) => [line, lines])).toEqual([[2, [2, 3]]]);
    expect(wrong(restricted(), restricted({ 'Active End Date': '2026-12-31' }))).toEqual([
      '2 startAt ROWS_DISAGREE 3',
      '3 startAt ROWS_DISAGREE 2',
    ]);
  });

  it('cannot be somebody’s at the same time', () => {
    expect(wrong(tracking({ 'Promo Code': 'ADMIN' }), restricted())).toEqual([
      '2 type ROWS_DISAGREE 3',
      '3 type ROWS_DISAGREE 2',
    ]);
  });
});
