import { PROMO_CODE_DETAILS, type Instant } from '@creator-codes/domain';
import { wallsOfDuplicate } from '../../../parts/terms/walls-of-duplicate';
import { isOver } from '../../../shared/lib/is-over';
import type { Known } from '../engine/known';
import type { NotTaken } from '../engine/not-taken';
import type { TermsValue } from '../engine/values';
import type { CodeToDuplicate } from './start-documents';

type Assignment = CodeToDuplicate['assignments'][number];

/** What is known of a code that takes after another of the same creator, but for its text. */
export function knownOfCode(
  code: CodeToDuplicate,
  now: Instant,
): { readonly known: Known; readonly notTaken: readonly NotTaken[] } {
  const { owner, deal, assignments } = code;
  if (owner.__typename !== 'Creator') return { known: {}, notTaken: ['codeMissing'] };
  const isDealOver = deal !== null && isOver(deal.endAt);
  const sources = assignments.flatMap(({ holder, program }) =>
    holder.__typename === 'MediaSource'
      ? owner.mediaSources.filter((each) => each.program.id === program.id).map(() => holder)
      : [],
  );
  const [source] = sources;
  const byKind = <Value>(valueOf: (assignment: Assignment) => Value) =>
    Object.fromEntries(assignments.map((each) => [each.program.kind, valueOf(each)]));
  const details = PROMO_CODE_DETAILS.map((name) => [name, code[name] ?? '']);
  return {
    known: {
      creator: { id: owner.id, label: owner.displayName },
      programs: byKind(({ program: { id, name } }) => ({ id, label: name })),
      // One that is the only one stands for the creator by itself.
      ...(source !== undefined &&
        sources.length > 1 && { mediaSource: { id: source.id, label: source.name } }),
      ...(deal !== null && !isDealOver && { deal: { id: deal.id, label: deal.name } }),
      terms: byKind((assignment) => termsOf(assignment, now)),
      details: { ...Object.fromEntries(details), matchType: code.matchType } as Record<
        string,
        string
      >,
    },
    notTaken: [
      ...(isDealOver ? (['dealOver'] as const) : []),
      ...(assignments.some((each) => wallsOfDuplicate(each, now).isEndLost)
        ? (['datesPast'] as const)
        : []),
    ],
  };
}

function termsOf(assignment: Assignment, now: Instant): TermsValue {
  const { creditPolicy, timeZone } = assignment;
  const { start, end } = wallsOfDuplicate(assignment, now);
  return { creditPolicy, timeZone, start, end };
}
