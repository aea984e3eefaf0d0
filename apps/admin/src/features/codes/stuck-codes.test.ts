import { describe, expect, test } from 'vitest';
import type { ForecastCode } from './dates-forecast-query';
import { stuckCodes, type MovedDate } from './stuck-codes';

type Status = ForecastCode['assignments'][number]['status'];

/** A code whose assignments have these statuses, and the reasons why a date of each stays. */
function codeOf(
  text: string,
  assignments: readonly { status: Status; START_AT?: string; END_AT?: string }[],
): ForecastCode {
  return {
    ...{ id: text, text },
    assignments: assignments.map(({ status }, place) => ({ id: String(place), status })),
    editable: assignments.flatMap((assignment, place) =>
      (['START_AT', 'END_AT'] as const).map((field) => {
        const reason = assignment[field];
        return {
          ...{ field, assignmentId: String(place), may: reason === undefined },
          objection:
            reason === undefined
              ? null
              : {
                  ...{ code: 'NOT_EDITABLE_NOW' as const, path: [], message: reason },
                  ...{ params: [{ name: 'reason', value: reason }], suggestions: null },
                  ...{ owner: null, conflictingPromoCode: null },
                },
        };
      }),
    ),
  };
}

const counting = codeOf('COUNTING', [{ status: 'ACTIVE', START_AT: 'STARTED' }]);
const planned = codeOf('PLANNED', [{ status: 'SCHEDULED' }]);
const over = { status: 'EXPIRED', START_AT: 'ENDED', END_AT: 'ENDED' } as const;
const ended = codeOf('ENDED', [over]);
const synced = codeOf('SYNCED', [
  { status: 'ACTIVE', START_AT: 'FOLLOWS_DEAL', END_AT: 'FOLLOWS_DEAL' },
]);
// What has ended stays so and keeps nothing else from moving.
const half = codeOf('HALF', [over, { status: 'SCHEDULED' }]);

describe('which codes cannot be moved', () => {
  test.each<[readonly MovedDate[], readonly string[]]>([
    [[], ['ENDED ENDED', 'SYNCED FOLLOWS_DEAL']],
    [['END_AT'], ['ENDED ENDED', 'SYNCED FOLLOWS_DEAL']],
    [['START_AT'], ['COUNTING STARTED', 'ENDED ENDED', 'SYNCED FOLLOWS_DEAL']],
    [
      ['START_AT', 'END_AT'],
      ['COUNTING STARTED', 'ENDED ENDED', 'SYNCED FOLLOWS_DEAL'],
    ],
  ])('%j: %j', (dates, expected) => {
    const stuck = stuckCodes([counting, planned, ended, synced, half], dates);
    expect(
      stuck.map(({ text, why }) => {
        const [first] = why;
        return `${text} ${first !== undefined && 'message' in first ? first.message : ''}`;
      }),
    ).toEqual(expected);
  });
});
