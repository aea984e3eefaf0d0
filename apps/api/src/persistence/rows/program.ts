import type { Program } from '@creator-codes/domain';
import { programKindOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import type { ProgramRow } from '../tables/program.js';
import { columnList, flagOf, type Columns } from './columns.js';

export const PROGRAM_FIELDS = [
  'id',
  'name',
  'kind',
  'codeTracking',
  'createdAt',
  'version',
] as const;

export type ProgramColumns = Columns<ProgramRow, (typeof PROGRAM_FIELDS)[number]>;

/** Of a program `t`. */
export const PROGRAM_COLUMNS = columnList(PROGRAM_FIELDS);

export function programOf(row: ProgramColumns): Program {
  return {
    id: idOfBytes('Program', row.id),
    name: row.name,
    kind: programKindOf(row.kind),
    codeTracking: flagOf(row.code_tracking),
    createdAt: row.created_at,
    version: row.version,
  };
}
