import type { ProgramFilter } from '../../../application/ports/reads.js';
import { PROGRAM_KIND_NUMBER } from '../../tables/encodings.js';
import { sql } from '../../engine/sql.js';
import { namedExternally } from './named-externally.js';
import { ownTable, type SimpleList } from './simple-list.js';

export const programList: SimpleList<ProgramFilter> = {
  source: ownTable('program', 'program_name_key'),
  where: (reader, { kind, externalId }) => {
    const named = namedExternally(reader, 'Program', { externalId });
    return named === null
      ? null
      : [
          sql`t.account_id = ${reader.account}`,
          ...(kind ? [sql`t.kind = ${PROGRAM_KIND_NUMBER[kind]}`] : []),
          ...named,
        ];
  },
};
