import type { Result } from '../shared/result.js';
import type { Violation } from '../shared/violation.js';

/** The value of an outcome that must be good. */
export function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.violations)}`);
  return outcome.value;
}

/** The violations of an outcome; none when it is good. */
export function violationsOf(outcome: Result<unknown>): readonly Violation[] {
  return outcome.ok ? [] : outcome.violations;
}

/** Violations as short lines, such as `terms.endAt START_NOT_BEFORE_END`, in order of their paths. */
export function told(outcome: Result<unknown>): readonly string[] {
  return violationsOf(outcome)
    .map(({ code, path }) => `${path.join('.')} ${code}`.trim())
    .sort();
}
