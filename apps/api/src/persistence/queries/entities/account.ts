import { canonicalTimeZone, type ProgramMode } from '@creator-codes/domain';
import type { AccountView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import { words } from '../../engine/sql.js';

export interface AccountRow {
  readonly id: Buffer;
  readonly name: string;
  readonly mode: ProgramMode;
  readonly optimize_recorded_by: string | null;
  readonly optimize_recorded_at: number | null;
  readonly time_zone: string;
  readonly currency: string;
  readonly created_at: number;
  readonly version: number;
}

export const ACCOUNT_COLUMNS = words(
  't.id, t.name, t.mode, t.optimize_recorded_by, t.optimize_recorded_at, t.time_zone, t.currency, t.created_at, t.version',
);

export function accountView(row: AccountRow): AccountView {
  return {
    id: idOfBytes('Account', row.id),
    name: row.name,
    mode: row.mode,
    optimizeActive: row.optimize_recorded_at !== null,
    optimizeRecordedBy: row.optimize_recorded_by,
    optimizeRecordedAt: row.optimize_recorded_at,
    timeZone: canonicalTimeZone(row.time_zone),
    currency: row.currency,
    createdAt: row.created_at,
    version: row.version,
  };
}
