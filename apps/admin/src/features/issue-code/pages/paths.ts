import type { ProgramMode } from '@creator-codes/domain';

/** A mode as it stands in an address: `performance-and-creator`. */
export function slugOf(mode: ProgramMode): string {
  return mode.toLowerCase().replaceAll('_', '-');
}

/** The step after the last: the result. No step of a procedure may be called so. */
export const DONE = 'done';
