import type { DealView } from '../../../application/ports/views.js';
import type { Columns } from '../../rows/columns.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../../rows/deal.js';
import type { AccountRow } from '../../tables/account.js';
import type { DealRow } from '../../tables/deal.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ownDeals } from '../own-rows.js';

type Row = DealColumns &
  Partial<Columns<AccountRow, 'currency'>> &
  Partial<Columns<DealRow, 'followedBy'>>;

export const dealEntity: Entity<Row, DealView> = {
  name: 'Deal',
  table: 'deal',
  columns: ({ currency, followedBy }) =>
    [
      DEAL_COLUMNS,
      ...(currency === undefined ? [] : ['acc.currency']),
      ...(followedBy === undefined ? [] : ['t.followed_by']),
    ].join(', '),
  joins: ({ currency }) =>
    currency === undefined ? '' : ' JOIN account acc ON acc.id = t.account_id',
  view: (row) => ({
    ...dealOf(row),
    ...(row.currency === undefined ? {} : { currency: row.currency }),
    followedById: row.followed_by ? idOfBytes('BulkJob', row.followed_by) : null,
  }),
  own: ownDeals,
};
