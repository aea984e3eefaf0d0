import type { CreatorId } from '@creator-codes/domain';
import { createMediaSource } from '../creators/create-media-source.js';
import { inviteCreator } from '../creators/invite-creator.js';
import type { RowFixing } from '../ports/bulk-jobs.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { together } from '../spine/together.js';
import type { Working } from './bulk-kind.js';

/** A creator whom a row is about, with the programs that it names; null for the only one. */
export interface CreatorOfRow {
  readonly creatorId: CreatorId | null;
  readonly creatorProgramId?: string | null | undefined;
  readonly performanceProgramId?: string | null | undefined;
}

/**
 * Invites the creators of rows, or makes a media source for each, where that is what mends them: once for each creator
 * and program. What cannot be done is told by the row, which is judged again.
 */
export async function mendCreators(
  transaction: Transaction,
  { deps, call }: Pick<Working, 'deps' | 'call'>,
  fix: RowFixing['fix'],
  rows: readonly CreatorOfRow[],
): Promise<void> {
  if (fix !== 'INVITE' && fix !== 'CREATE_MEDIA_SOURCE') return;
  const subjects = new Map(
    rows.flatMap(({ creatorId, creatorProgramId, performanceProgramId }) => {
      if (creatorId === null) return [];
      const programId = (fix === 'INVITE' ? creatorProgramId : performanceProgramId) ?? null;
      return [[`${creatorId} ${programId}`, { creatorId, programId }] as const];
    }),
  );
  await together([...subjects.values()], async (subject) => {
    if (fix === 'INVITE') return inviteCreator.in(transaction, deps, call, subject);
    const creator = await transaction.creator(subject.creatorId);
    if (creator === null) return null;
    const { displayName: name } = creator;
    return createMediaSource.in(transaction, deps, call, { ...subject, name });
  });
}
