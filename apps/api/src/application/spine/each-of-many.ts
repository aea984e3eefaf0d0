import { violation, type Violation } from '@creator-codes/domain';

/** What becomes of each of several that one call names, judged by itself. */
interface Outcomes {
  readonly outcomes: readonly { readonly errors: readonly Violation[] }[];
}

/** Whether a call has written anything: one that has not leaves its idempotency key free. */
export function hasDoneAny({ outcomes }: Outcomes): boolean {
  return outcomes.some(({ errors }) => errors.length === 0);
}

/** What is wrong with one of several: the input's fields are of all of them. */
export function ofOne(violations: readonly Violation[]): readonly Violation[] {
  return violations.map((each) => ({ ...each, path: [] }));
}

/**
 * `NOT_FOUND` for each id that is not there, at its place among those that were given.
 * @param isThere of the ids in their order
 * @param path of the given ids
 */
export function absentAmong(
  ids: readonly string[],
  isThere: (place: number) => boolean,
  given: readonly string[],
  path: readonly string[],
): readonly Violation[] {
  return ids.flatMap((id, place) =>
    isThere(place) ? [] : [violation('NOT_FOUND', [...path, String(given.indexOf(id))])],
  );
}
