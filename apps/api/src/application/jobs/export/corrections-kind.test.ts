import { violation, type BulkJobId, type CellKind, type RowAnswer } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { correctedRows, type CorrectionsParams } from './corrections-kind.js';

const HEADERS = ['Code', 'Comments', 'Owner e-mail'];
const columns = [
  { column: 'text', header: 'Code' },
  { column: 'comments', header: 'Comments' },
  { column: 'ownerEmail', header: 'Owner e-mail' },
] as const;
const mapping = {
  ...{ kind: 'PROMO_CODES', format: 'OURS', columns, timeZone: 'UTC', dateOrder: null },
  ...{ isGuarded: false, clearsEmpty: false, defaultCreditPolicy: 'ALWAYS' },
};
const params = { importId: 'bj_1' as BulkJobId, of: { mapping, headers: HEADERS, fileVersion: 2 } };

const answer = (column: RowAnswer['column'], header: string, value: string): RowAnswer => ({
  ...{ row: 2, column, header, value, remedy: 'FIX_CELL', existing: null },
  violation: violation(column === 'text' ? 'CODE_MANGLED' : 'INVALID_VALUE', [], { value }),
});

const corrected = (
  texts: readonly string[],
  kinds: Readonly<Record<string, CellKind>>,
  answers: readonly RowAnswer[],
  typed?: string,
) =>
  correctedRows(
    params as unknown as CorrectionsParams,
    undefined,
  )({
    input: { rows: [[2, texts, kinds]], ...(typed === undefined ? {} : { text: typed }) },
    ...{ answers, errors: answers.map(({ violation: why }) => why) },
  })[0];

it('a refused number, truth or error is no text of a corrected file, and is told', () => {
  const kinds = { 0: 'NUMBER', 1: 'ERROR', 2: 'TEXT' } as const;
  const long = '12345678901234567000';
  const told = [answer('text', 'Code', long), answer('comments', 'Comments', '#REF!')];
  expect(corrected([long, '#REF!', 'ana@test.example'], kinds, told)).toEqual([
    ...['', '', 'ana@test.example'],
    `Code: CODE_MANGLED (${long}) Comments: INVALID_VALUE (#REF!)`,
  ]);
  const truth = [answer('text', 'Code', 'TRUE')];
  expect(corrected(['TRUE', '7', ''], { 0: 'BOOLEAN', 1: 'NUMBER' }, truth)).toEqual([
    ...['', '7', ''],
    'Code: CODE_MANGLED (TRUE)',
  ]);
});

it('texts that were refused, and what somebody has typed, stand in it as they are', () => {
  const told = [answer('text', 'Code', '1E+05')];
  expect(corrected(['1E+05', '', ''], {}, told)).toEqual(['1E+05', '', '', 'Code: CODE_MANGLED']);
  expect(corrected(['TRUE', '', ''], { 0: 'BOOLEAN' }, told, 'TR UE')?.[0]).toBe('TR UE');
});
