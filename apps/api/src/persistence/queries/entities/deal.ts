import type { DealView } from '../../../application/ports/views.js';
import type { Columns } from '../../rows/columns.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../../rows/deal.js';
import type { AccountRow } from '../../tables/account.js';
import type { Entity } from '../entity.js';
import { ownDeals } from '../own-rows.js';

type Row = DealColumns & Partial<Columns<AccountRow, 'currency'>>;

export const dealEntity: Entity<Row, DealView> = {
  name: 'Deal',
  table: 'deal',
  columns: ({ currency }) =>
    currency === undefined ? DEAL_COLUMNS : `${DEAL_COLUMNS}, acc.currency`,
  joins: ({ currency }) =>
    currency === undefined ? '' : ' JOIN account acc ON acc.id = t.account_id',
  view: (row) => ({
    ...dealOf(row),
    ...(row.currency === undefined ? {} : { currency: row.currency }),
  }),
  own: ownDeals,
};
