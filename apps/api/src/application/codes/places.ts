import {
  chooseProgram,
  judgeProcedure,
  optimizeViolation,
  procedureOf,
  readinessViolations,
  startViolations,
  trackingViolation,
  violation,
  type Account,
  type Assignment,
  type MediaSourceId,
  type Program,
  type ProgramKind,
  type PromoCodeOwner,
  type Result,
  type Terms,
  type Violation,
} from '@creator-codes/domain';
import type { Facts, Ids } from '../ports/unit-of-work.js';
import { newAssignment } from './new-promo-code.js';
import { loadProcedureFacts, type ProcedureSubject } from './procedure-facts.js';

/** Where an owner's code is assigned in the account's mode, and what stands against it. */
export interface Places {
  readonly violations: readonly Violation[];
  readonly programs: Partial<Record<ProgramKind, Program>>;
  readonly mediaSourceId: MediaSourceId | null;
  /** The end of the creator's contract; null without an end or for partners. */
  readonly contractEnd: number | null;
  /** R1 for the start of terms, told at a path. */
  readonly outsideContract: (
    terms: Pick<Terms, 'startAt'>,
    path: readonly string[],
  ) => readonly Violation[];
}

/** The programs and the source that are meant; may be left out where there is only one. */
type Choice = Omit<ProcedureSubject, 'creatorId'>;

/**
 * The places of a code that is there already, under the rules of a new one (R1 to R3). What is wrong with its owner
 * is wrong with the code, so its path is `promoCodeId`.
 */
export async function placesOf(
  facts: Facts,
  account: Account,
  now: number,
  owner: PromoCodeOwner,
  choice: Choice,
): Promise<Places> {
  if (owner.kind !== 'CREATOR') return placeInPerformance(facts, account, owner, choice);
  const judged = await loadProcedureFacts(facts, account, now, { ...choice, creatorId: owner.id });
  const readiness = judgeProcedure(procedureOf(account.mode), judged);
  const { creatorProgram, performanceProgram, mediaSource, membership } = judged;
  return {
    violations: readinessViolations(readiness).map((found) =>
      found.path[0] === 'creatorId' ? { ...found, path: ['promoCodeId'] } : found,
    ),
    programs: {
      ...(creatorProgram.ok ? { CREATOR: creatorProgram.value } : {}),
      ...(performanceProgram.ok ? { PERFORMANCE: performanceProgram.value } : {}),
    },
    mediaSourceId: mediaSource?.ok === true ? mediaSource.value.id : null,
    contractEnd: membership?.contractEnd ?? null,
    outsideContract: (terms, path) => startViolations(judged, terms, path),
  };
}

async function placeInPerformance(
  facts: Facts,
  account: Account,
  owner: Exclude<PromoCodeOwner, { readonly kind: 'CREATOR' }>,
  choice: Choice,
): Promise<Places> {
  const programs = await facts.programs();
  const program = chooseProgram(programs, 'PERFORMANCE', choice.performanceProgramId ?? null);
  return {
    violations: performanceViolations(account, owner.kind, program, 'promoCodeId'),
    programs: program.ok ? { PERFORMANCE: program.value } : {},
    mediaSourceId: owner.kind === 'MEDIA_SOURCE' ? owner.id : null,
    contractEnd: null,
    outsideContract: () => [],
  };
}

/**
 * What stands against a code in a Performance program whose owner is no creator: the mode, the program itself, R2, and
 * R3 for a media source.
 * @param programBy the field of the input that says in which program
 */
export function performanceViolations(
  account: Account,
  kind: PromoCodeOwner['kind'],
  program: Result<Program>,
  programBy: string,
): readonly Violation[] {
  if (account.mode === 'CREATOR_ONLY') return [violation('NOT_IN_THIS_MODE')];
  const tracking = program.ok ? trackingViolation(program.value, programBy) : null;
  const optimize = kind === 'MEDIA_SOURCE' ? optimizeViolation(account) : null;
  return [
    ...(program.ok ? [] : program.violations),
    ...[tracking, optimize].filter((each) => each !== null),
  ];
}

/** A new assignment in a place against which nothing stands. */
export function assignmentAt(
  ids: Ids,
  now: number,
  places: Places,
  kind: ProgramKind,
  terms: Terms,
): Assignment {
  const program = places.programs[kind];
  if (program === undefined) throw new Error('a place without violations lacks its program');
  const source = kind === 'PERFORMANCE' ? places.mediaSourceId : null;
  return newAssignment(ids, now, program, terms, source);
}
