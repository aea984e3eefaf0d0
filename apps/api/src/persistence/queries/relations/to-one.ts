import type { Fields } from '../../../application/ports/reads.js';
import type {
  CreatorView,
  DealView,
  MediaSourceView,
  MembershipView,
  ProgramView,
} from '../../../application/ports/views.js';
import { byId, readByIds } from '../entity.js';
import { creatorEntity } from '../entities/owner.js';
import { programEntity } from '../entities/program.js';
import type { Mutable, Reader } from '../reader.js';

type WithProgram = MembershipView | MediaSourceView | DealView;
type WithCreator = MembershipView | MediaSourceView;

/** The program of each row. */
export async function bringPrograms(
  reader: Reader,
  rows: readonly WithProgram[],
  fields: Fields,
): Promise<void> {
  const ids = rows.map(({ programId }) => programId);
  const programs = byId<ProgramView>(await readByIds(reader, programEntity, ids, fields));
  for (const row of rows as readonly Mutable<WithProgram>[]) {
    const program = programs.get(row.programId);
    if (program !== undefined) row.program = program;
  }
}

/** The creator of each row that has one. */
export async function bringCreators(
  reader: Reader,
  rows: readonly WithCreator[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ creatorId }) => creatorId ?? []);
  const creators = byId<CreatorView>(await readByIds(reader, creatorEntity, ids, fields));
  for (const row of rows as readonly Mutable<WithCreator>[]) {
    const creator = row.creatorId === null ? undefined : creators.get(row.creatorId);
    if (creator !== undefined) row.creator = creator;
  }
}
