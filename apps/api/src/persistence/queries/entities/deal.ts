import type { DealType } from '@creator-codes/domain';
import type { DealView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ownDeals } from '../own-rows.js';

interface DealRow {
  readonly id: Buffer;
  readonly program_id: Buffer;
  readonly name: string;
  readonly description: string | null;
  readonly type: DealType;
  readonly landing_page: string | null;
  readonly start_at: number | null;
  readonly end_at: number | null;
  readonly created_at: number;
}

export const dealEntity: Entity<DealRow, DealView> = {
  name: 'Deal',
  table: 'deal',
  columns: () =>
    't.id, t.program_id, t.name, t.description, t.type, t.landing_page, t.start_at, t.end_at, t.created_at',
  joins: () => '',
  view: (row) => ({
    id: idOfBytes('Deal', row.id),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    description: row.description,
    type: row.type,
    landingPage: row.landing_page,
    startAt: row.start_at,
    endAt: row.end_at,
    createdAt: row.created_at,
  }),
  own: ownDeals,
};
