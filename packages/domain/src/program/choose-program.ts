import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import type { Program, ProgramKind } from './program.js';

/** The input fields that name a program. */
export const PROGRAM_FIELD: Readonly<Record<ProgramKind, string>> = {
  CREATOR: 'creatorProgramId',
  PERFORMANCE: 'performanceProgramId',
};

/**
 * The program that an input means: the one that it names, or the only one of that kind.
 * @param programs all programs of the account
 * @returns the program; or, on path `field`, `NOT_FOUND`, `PROGRAM_KIND`, `PROGRAM_MISSING` (the account has
 * none) or `PROGRAM_AMBIGUOUS` (it has several: one must be named)
 */
export function chooseProgram(
  programs: readonly Program[],
  kind: ProgramKind,
  wantedId: string | null,
  field: string = PROGRAM_FIELD[kind],
): Result<Program> {
  if (wantedId !== null) {
    const named = programs.find((program) => program.id === wantedId);
    if (named === undefined) return refused(violation('NOT_FOUND', [field]));
    return named.kind === kind ? ok(named) : refused(violation('PROGRAM_KIND', [field], { kind }));
  }
  const [only, ...others] = programs.filter((program) => program.kind === kind);
  if (only === undefined) return refused(violation('PROGRAM_MISSING', [field], { kind }));
  return others.length === 0
    ? ok(only)
    : refused(violation('PROGRAM_AMBIGUOUS', [field], { kind, count: others.length + 1 }));
}
