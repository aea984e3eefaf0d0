import type { Violation } from './violation.js';

/** An expected outcome: the value, or every violation that stood in the way. Bugs are thrown instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(...violations: readonly Violation[]): Result<never> {
  return { ok: false, violations };
}
