import type { ProgramView } from '../../../application/ports/views.js';
import { programKindOf } from '../../tables/codes.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ownPrograms } from '../own-rows.js';

export interface ProgramRow {
  readonly id: Buffer;
  readonly name: string;
  readonly kind: number;
  readonly code_tracking: number;
  readonly created_at: number;
  readonly version: number;
}

export const programEntity: Entity<ProgramRow, ProgramView> = {
  name: 'Program',
  table: 'program',
  columns: () => 't.id, t.name, t.kind, t.code_tracking, t.created_at, t.version',
  joins: () => '',
  view: programView,
  own: ownPrograms,
};

export function programView(row: ProgramRow): ProgramView {
  return {
    id: idOfBytes('Program', row.id),
    name: row.name,
    kind: programKindOf(row.kind),
    codeTracking: row.code_tracking !== 0,
    createdAt: row.created_at,
    version: row.version,
  };
}
