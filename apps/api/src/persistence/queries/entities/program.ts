import type { ProgramView } from '../../../application/ports/views.js';
import { PROGRAM_COLUMNS, programOf, type ProgramColumns } from '../../rows/program.js';
import type { Entity } from '../entity.js';
import { ownPrograms } from '../own-rows.js';

export const programEntity: Entity<ProgramColumns, ProgramView> = {
  name: 'Program',
  table: 'program',
  columns: () => PROGRAM_COLUMNS,
  joins: () => '',
  view: programOf,
  own: ownPrograms,
};
