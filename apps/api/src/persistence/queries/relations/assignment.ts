import type { Fields } from '../../../application/ports/reads.js';
import type {
  AssignmentHolderView,
  AssignmentView,
  ProgramView,
  PromoCodeView,
} from '../../../application/ports/views.js';
import { mediaSourceEntity } from '../entities/media-source.js';
import { programEntity } from '../entities/program.js';
import { promoCodeEntity } from '../entities/promo-code.js';
import { byId, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

/** Of assignments that were read by themselves; those of codes bring theirs along. */
export async function bringAssignmentPrograms(
  reader: Reader,
  assignments: readonly AssignmentView[],
  fields: Fields,
): Promise<void> {
  const missing = assignments.filter(({ program }) => program === undefined);
  const ids = missing.map(({ programId }) => programId);
  const programs = byId<ProgramView>(await readByIds(reader, programEntity, ids, fields));
  for (const assignment of missing as readonly Mutable<AssignmentView>[]) {
    const program = programs.get(assignment.programId);
    if (program !== undefined) assignment.program = program;
  }
}

/** The media source where there is one, else the owner of the code. */
export async function bringHolders(
  reader: Reader,
  assignments: readonly AssignmentView[],
  fields: Fields,
): Promise<void> {
  const sourceIds = assignments.flatMap(({ mediaSourceId }) => mediaSourceId ?? []);
  const codeIds = assignments.flatMap(({ mediaSourceId, promoCodeId }) =>
    mediaSourceId === null ? [promoCodeId] : [],
  );
  const [sources, codes] = await Promise.all([
    readByIds(reader, mediaSourceEntity, sourceIds, fields),
    readByIds(reader, promoCodeEntity, codeIds, { owner: fields }),
  ]);
  const sourceById = byId(sources);
  const codeById = byId<PromoCodeView>(codes);
  for (const assignment of assignments as readonly Mutable<AssignmentView>[]) {
    const holder: AssignmentHolderView | undefined =
      assignment.mediaSourceId === null
        ? codeById.get(assignment.promoCodeId)?.owner
        : sourceById.get(assignment.mediaSourceId);
    if (holder !== undefined) assignment.holder = holder;
  }
}
