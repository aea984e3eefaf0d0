import type { CodeDetail } from './code-query';
import { useWhyNot } from './verdicts';

/** The dates that a code's assignments have in common, in the zone of the first; null where they differ. */
export function usePresentDates(code: CodeDetail) {
  const whyNot = useWhyNot(code);
  const open = code.assignments.filter(({ status }) => status !== 'EXPIRED');
  const [first] = open;
  if (first === undefined) return {};
  const shared = (date: 'startAt' | 'endAt') =>
    open.every((each) => each[date] === first[date]) ? first[date] : null;
  return {
    timeZone: first.timeZone,
    present: {
      startAt: shared('startAt'),
      endAt: shared('endAt'),
      startFixed: whyNot('START_AT', first.id),
    },
  };
}
