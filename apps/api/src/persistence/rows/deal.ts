import type { Deal } from '@creator-codes/domain';
import type { DealRow } from '../tables/deal.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, flagOf, sameFields, type Columns } from './columns.js';
import { DISCOUNT_FIELDS, discountOf } from './discount.js';

/** Fields whose columns hold just their values. */
const SAME_IN_ROW = [
  ...(['name', 'description', 'type', 'scope', 'landingPage', 'defaultCode'] as const),
  ...(['minimumPurchase', 'startAt', 'endAt', 'createdAt', 'version'] as const),
];

const FIELDS = [
  ...SAME_IN_ROW,
  ...DISCOUNT_FIELDS,
  ...(['id', 'programId', 'syncDates'] as const),
] as const;

export type DealColumns = Columns<DealRow, (typeof FIELDS)[number]>;

/** Of a deal `t`. */
export const DEAL_COLUMNS = columnList(FIELDS);

export function dealOf(row: DealColumns): Deal {
  return {
    ...sameFields(SAME_IN_ROW, row),
    id: idOfBytes('Deal', row.id),
    programId: idOfBytes('Program', row.program_id),
    discount: discountOf(row),
    syncDates: flagOf(row.sync_dates),
  };
}
