import type { ProgramFilter } from '../../../application/ports/reads.js';
import { PROGRAM_KIND_NUMBER } from '../../tables/encodings.js';
import { sql } from '../../engine/sql.js';
import { ownTable, type SimpleList } from './simple-list.js';

export const programList: SimpleList<ProgramFilter> = {
  source: ownTable('program', 'program_name_key'),
  where: ({ account }, { kind }) => [
    sql`t.account_id = ${account}`,
    ...(kind ? [sql`t.kind = ${PROGRAM_KIND_NUMBER[kind]}`] : []),
  ],
};
