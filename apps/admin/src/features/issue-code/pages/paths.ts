import { PROGRAM_MODES, type ProgramMode } from '@creator-codes/domain';

/** A mode as it stands in an address: `performance-and-creator`. */
export function slugOf(mode: ProgramMode): string {
  return mode.toLowerCase().replaceAll('_', '-');
}

/** The mode that an address names, or null. */
export function modeOf(slug: string): ProgramMode | null {
  return PROGRAM_MODES.find((mode) => slugOf(mode) === slug) ?? null;
}

/** The step after the last: the result. No step of a procedure may be called so. */
export const DONE = 'done';
