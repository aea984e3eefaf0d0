import { expect, it } from 'vitest';
import type { ImportFile } from './file-documents';
import {
  asKind,
  columnsFor,
  guessedKind,
  mappingFaults,
  mappingInput,
  proposedMapping,
} from './mapping-values';

const guess = (column: string, header: string | null, isRequired = false) =>
  ({ column, header, isRequired, ownHeader: column, how: 'EXACT' }) as const;
const reading = {
  ...{ encoding: 'utf-8', delimiter: ',', sheet: null, rows: [], equalHeaders: [] },
  headers: ['Promo Code', 'Note', 'Code'],
};
const file: ImportFile = {
  ...{ id: 'fl_1', name: 'codes.csv', type: 'CSV', rowCount: 1, isSure: true, version: 1 },
  ...{ reading, otherReadings: [], sheets: [], mapping: null },
  ...{ headersOfCreators: null, mappingOfCreators: null },
  headers: {
    format: 'OURS',
    formats: [
      {
        ...{ format: 'OURS', missing: [], ignored: [], unknown: [] },
        columns: [guess('text', 'promo code', true), guess('deal', null)],
      },
    ],
  },
};

it('proposes what is guessed, each column once', () => {
  expect(proposedMapping(file, 'Asia/Shanghai')).toMatchObject({
    ...{ format: 'OURS', columns: ['text', null, null], timeZone: 'Asia/Shanghai' },
  });
});

it('proposes what was chosen for such a file before, in its format alone', () => {
  const mapping: ImportFile['mapping'] = {
    format: 'OURS',
    timeZone: 'UTC',
    dateOrder: 'DAY_FIRST',
    clearsEmpty: true,
    externalSystem: 'impact.com',
    columns: [{ column: 'text', header: 'Code' }],
  };
  const again: ImportFile = { ...file, mapping };
  expect(proposedMapping(again, 'Asia/Shanghai')).toMatchObject({
    ...{ columns: [null, null, 'text'], timeZone: 'UTC', dateOrder: 'DAY_FIRST' },
  });
  expect(columnsFor(again, 'IMPACT')).toEqual([null, null, null]);
});

it('says which columns are there twice, and which are missing', () => {
  const known = [guess('text', null, true), guess('deal', null)];
  expect(mappingFaults(['deal', 'deal', null], known)).toEqual({
    twice: ['deal'],
    missing: ['text'],
  });
  expect(mappingFaults(['text'], known)).toEqual({ twice: [], missing: [] });
});

it('takes for creators what has no text of a code and columns of creators', () => {
  const [ours] = file.headers?.formats ?? [];
  if (ours === undefined) throw new Error('no format');
  const headers = { format: null, formats: [{ ...ours, missing: ['text'] }] };
  const headersOfCreators = {
    format: 'OURS' as const,
    formats: [{ ...ours, columns: [guess('displayName', 'Note')] }],
  };
  expect(guessedKind({ ...file, headersOfCreators })).toBe('PROMO_CODES');
  const creators: ImportFile = { ...file, headers, headersOfCreators };
  expect(guessedKind(creators)).toBe('CREATORS');
  expect(proposedMapping(asKind(creators, 'CREATORS'), 'UTC').columns).toEqual([
    ...[null, 'displayName', null],
  ]);
  expect(
    guessedKind({ ...file, headers, headersOfCreators: { ...headersOfCreators, formats: [] } }),
  ).toBe('PROMO_CODES');
});

it('sends what is read alone', () => {
  const values = proposedMapping(file, 'UTC');
  expect(mappingInput({ ...values, externalSystem: ' ' }, reading.headers)).toMatchObject({
    columns: [{ column: 'text', header: 'Promo Code' }],
    externalSystem: null,
  });
});
