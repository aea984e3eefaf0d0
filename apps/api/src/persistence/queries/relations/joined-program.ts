import type { ExternalId } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type { ProgramView } from '../../../application/ports/views.js';
import { programKindOf } from '../../tables/encodings.js';
import { idOfBytes } from '../../tables/ids.js';
import { flagOf, type ColumnIn } from '../../rows/columns.js';
import type { AssignmentRow } from '../../tables/assignment.js';
import type { ProgramRow } from '../../tables/program.js';
import { columnsFor, type ColumnsByField } from '../columns.js';
import type { Hints } from '../hints.js';
import type { Mutable } from '../reader.js';
import { sql } from '../../engine/sql.js';

/** The program beside an assignment; only what was selected is there. */
export interface JoinedProgramRow {
  readonly program_id: Buffer;
  readonly program_kind: number;
  readonly program_name: string;
  readonly code_tracking: number;
  readonly program_created_at: number;
  readonly program_version: number;
}

type Column =
  | ColumnIn<'t', AssignmentRow>
  | ColumnIn<'p', ProgramRow>
  | `${ColumnIn<'p', ProgramRow>} AS ${keyof JoinedProgramRow}`;

const COLUMNS: ColumnsByField<Column> = {
  name: ['p.name AS program_name'],
  kind: ['t.program_kind'],
  codeTracking: ['p.code_tracking'],
  createdAt: ['p.created_at AS program_created_at'],
  version: ['p.version AS program_version'],
};

export const JOINED_PROGRAM = {
  columns: (fields: Fields) => columnsFor<Column>(['t.program_id'], COLUMNS, fields),
  /** Where only the name is selected, MariaDB would read all names of the account from their index instead. */
  join: ({ primaryKey }: Hints) =>
    sql` LEFT JOIN program p${primaryKey} ON p.account_id = t.account_id AND p.id = t.program_id`,
};

/** The program as the row beside it tells it. */
export class ProgramOfJoin implements Mutable<ProgramView> {
  externalIds?: readonly ExternalId[];

  constructor(private readonly row: JoinedProgramRow) {}

  get id() {
    return idOfBytes('Program', this.row.program_id);
  }

  get name() {
    return this.row.program_name;
  }

  get kind() {
    return programKindOf(this.row.program_kind);
  }

  get codeTracking() {
    return flagOf(this.row.code_tracking);
  }

  get createdAt() {
    return this.row.program_created_at;
  }

  get version() {
    return this.row.program_version;
  }
}
