import { describe, expect, it } from 'vitest';
import type { DealRow } from '../tables/deal.js';
import { columnNameOf } from '../tables/column-name.js';
import {
  columnList,
  flagOf,
  rowReader,
  sameFields,
  type ColumnIn,
  type Columns,
} from './columns.js';
import { DEAL_COLUMNS } from './deal.js';

describe('columns of a row', () => {
  it('are named by the fields, for the database and for the compiler alike', () => {
    expect(columnList(['id', 'landingPage'], 'd')).toBe('d.id, d.landing_page');
    expect(DEAL_COLUMNS).toMatch(
      /^t\.name, .*t\.landing_page, .*t\.discount_percent_to, .*t\.program_id/,
    );
    const column: ColumnIn<'d', DealRow> = 'd.landing_page';
    expect(column).toBe(`d.${columnNameOf('landingPage')}`);
    // @ts-expect-error -- a column that the table does not have
    const misspelt: ColumnIn<'d', DealRow> = 'd.landing_pages';
    expect(misspelt).not.toBe(column);
  });

  it('bring ids as bytes', () => {
    const row: Columns<DealRow, 'programId' | 'endAt'> = {
      program_id: Buffer.alloc(16),
      end_at: null,
    };
    expect(row.program_id).toHaveLength(16);
    // @ts-expect-error -- a field that the table does not have
    const misspelt: Columns<DealRow, 'endedAt'> = {};
    expect(misspelt).toEqual({});
  });

  it('keep flags as numbers', () => {
    expect([0, 1, null].map(flagOf)).toEqual([false, true, false]);
  });

  it('that hold just the values of fields are read by a list of them, at once or when they are asked for', () => {
    const row = { landing_page: 'a', end_at: 1, name: 'x' };
    const FIELDS = ['landingPage', 'endAt'] as const;
    expect(sameFields(FIELDS, row)).toEqual({ landingPage: 'a', endAt: 1 });
    const Reader = rowReader<(typeof FIELDS)[number], typeof row>(FIELDS);
    const read = new Reader(row);
    row.end_at = 2;
    expect([read.landingPage, read.endAt]).toEqual(['a', 2]);
  });
});
