import {
  chooseProgram,
  ok,
  refused,
  violation,
  type Account,
  type Creator,
  type Instant,
  type ProcedureFacts,
  type Program,
  type Result,
} from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';

/** Whom and where a code is for, as the caller named it. */
export interface ProcedureSubject {
  readonly creatorId: string;
  readonly creatorProgramId?: string | null | undefined;
  readonly performanceProgramId?: string | null | undefined;
  readonly mediaSourceId?: string | null | undefined;
}

/** Loads what the steps of the account's procedure are judged on. */
export async function loadProcedureFacts(
  facts: Facts,
  account: Account,
  now: Instant,
  subject: ProcedureSubject,
): Promise<ProcedureFacts> {
  const programs = await facts.programs();
  const creatorProgram = chooseProgram(programs, 'CREATOR', subject.creatorProgramId ?? null);
  const performanceProgram = chooseProgram(
    programs,
    'PERFORMANCE',
    subject.performanceProgramId ?? null,
  );
  const creator = await facts.creatorNamed(subject.creatorId);
  const membership =
    creator !== null && creatorProgram.ok
      ? await facts.membership(creator.id, creatorProgram.value.id)
      : null;
  const mediaSource =
    account.mode === 'PERFORMANCE_AND_CREATOR' && creator !== null
      ? await findMediaSource(facts, creator, performanceProgram, subject.mediaSourceId ?? null)
      : null;
  return {
    now,
    account,
    creator: creator === null ? refused(violation('NOT_FOUND', ['creatorId'])) : ok(creator),
    creatorProgram,
    performanceProgram,
    membership,
    mediaSource,
  };
}

async function findMediaSource(
  facts: Facts,
  creator: Pick<Creator, 'id'>,
  program: Result<Program>,
  wantedId: string | null,
): Promise<ProcedureFacts['mediaSource']> {
  const path = ['mediaSourceId'];
  if (wantedId === null) {
    const source = program.ok ? await facts.mediaSourceOf(creator.id, program.value.id) : null;
    return source === null ? null : ok(source);
  }
  const named = await facts.mediaSource(wantedId);
  if (named === null) return refused(violation('NOT_FOUND', path));
  const stands =
    named.creatorId === creator.id && (!program.ok || named.programId === program.value.id);
  return stands
    ? ok(named)
    : refused(violation('MEDIA_SOURCE_OF_ANOTHER_CREATOR', path, { mediaSource: named.name }));
}
