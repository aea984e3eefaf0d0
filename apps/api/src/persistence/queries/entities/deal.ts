import type { DealView } from '../../../application/ports/views.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../../rows/deal.js';
import type { Entity } from '../entity.js';
import { ownDeals } from '../own-rows.js';

export const dealEntity: Entity<DealColumns, DealView> = {
  name: 'Deal',
  table: 'deal',
  columns: () => DEAL_COLUMNS,
  joins: () => '',
  view: dealOf,
  own: ownDeals,
};
