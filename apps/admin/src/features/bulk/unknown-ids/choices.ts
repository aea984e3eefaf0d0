import { externalKindsOf, type UnknownIdKind } from '@creator-codes/domain';
import type { ChoicesAnswer } from './documents';

/** What an id can be given to. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name: the program of a deal. */
  readonly of?: string;
  readonly externalIds: readonly { readonly system: string; readonly id: string }[];
}

export type ChoiceGroup = 'programs' | 'deals' | 'creators' | 'partners' | 'sources';

/** Of which kinds choices are asked for. */
export function asksFor(kind: UnknownIdKind): Readonly<Record<ChoiceGroup, boolean>> {
  const kinds = externalKindsOf(kind);
  return {
    programs: kinds.includes('Program'),
    deals: kinds.includes('Deal'),
    creators: kinds.includes('Creator'),
    partners: kinds.includes('PerformancePartner'),
    sources: kinds.includes('MediaSource'),
  };
}

/** What was found, by its kind. */
export function choicesIn(
  answer: ChoicesAnswer | undefined,
): Readonly<Record<ChoiceGroup, readonly Choice[]>> {
  return {
    programs: answer?.programs?.nodes ?? [],
    deals: (answer?.deals?.nodes ?? []).map(({ program, ...rest }) => ({
      ...rest,
      of: program.name,
    })),
    creators: (answer?.creators?.nodes ?? []).map(({ displayName, ...rest }) => ({
      ...rest,
      name: displayName,
    })),
    partners: answer?.performancePartners?.nodes ?? [],
    sources: answer?.mediaSources?.nodes ?? [],
  };
}

/** What alone is called just as the file calls it; null if nothing is, or more than one thing. */
export function sameName(choices: readonly Choice[], name: string | null): Choice | null {
  if (name === null) return null;
  const form = (text: string) => text.trim().normalize('NFKC').toLowerCase();
  const same = choices.filter((each) => form(each.name) === form(name));
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** As it stands in the list. */
export function labelOf({ name, of }: Choice): string {
  return of === undefined ? name : `${name} · ${of}`;
}
