import type { Deal } from '@creator-codes/domain';
import type { DealRow } from '../tables/deal.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'programId', 'name', 'description', 'type', 'landingPage'],
  ...['startAt', 'endAt', 'createdAt'],
] as const;

export type DealColumns = Columns<DealRow, (typeof FIELDS)[number]>;

/** Of a deal `t`. */
export const DEAL_COLUMNS = columnList(FIELDS);

export function dealOf(row: DealColumns): Deal {
  return {
    id: idOfBytes('Deal', row.id),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    description: row.description,
    type: row.type,
    landingPage: row.landing_page,
    startAt: row.start_at,
    endAt: row.end_at,
    createdAt: row.created_at,
  };
}
