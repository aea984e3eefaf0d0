import type { ForecastCode } from './dates-forecast-query';
import type { ToldCode } from './dates-result';

/** A date of a code. */
export type MovedDate = 'START_AT' | 'END_AT';

/**
 * The codes whose dates cannot be moved now, each with the reason: those that have ended, follow their deal, or have
 * begun where the start is to move. No date chosen yet is any.
 */
export function stuckCodes(
  codes: readonly ForecastCode[],
  dates: readonly MovedDate[],
): readonly ToldCode[] {
  // Where the end cannot be moved, the start cannot be, either.
  const fields = dates.length === 0 ? (['END_AT'] as const) : dates;
  return codes.flatMap(({ id, text, assignments, editable }) => {
    const open = assignments.filter(({ status }) => status !== 'EXPIRED');
    const judged = new Set((open.length > 0 ? open : assignments.slice(0, 1)).map((a) => a.id));
    const no = editable.find(
      ({ field, assignmentId, may }) =>
        !may && fields.some((each) => each === field) && judged.has(assignmentId ?? ''),
    );
    return no?.objection ? [{ id, text, why: [no.objection] }] : [];
  });
}
