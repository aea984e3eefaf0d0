import {
  createRestrictedTextsSchema,
  ok,
  parse,
  parseRestricted,
  type CreateRestrictedTexts,
  type RestrictedTextId,
  type RestrictedTextKind,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import { beforeRestricting, restrict, restrictable } from './restrict.js';

/** The input of `createRestrictedTexts`. */
export type CreateRestrictedTextsInput = CreateRestrictedTexts & Idempotent;

/** What became of one of the texts. */
export interface RestrictedOutcome {
  /** As it was given. */
  readonly text: string;
  /** Null if it was refused. */
  readonly restrictedTextId: RestrictedTextId | null;
  readonly codesKept: number;
  readonly errors: readonly Violation[];
}

export interface RestrictedOutcomes {
  readonly outcomes: readonly RestrictedOutcome[];
}

/** Restricts several texts in one transaction, each judged by itself: one that is refused leaves the others. */
export function createRestrictedTexts(
  deps: Dependencies,
  call: Call,
  input: CreateRestrictedTextsInput,
): Promise<Result<RestrictedOutcomes>> {
  return mutate<RestrictedOutcomes>(deps, call, {
    ...{ name: 'createRestrictedTexts', input },
    isRemembered: ({ outcomes }) => outcomes.some(({ errors }) => errors.length === 0),
    // Who was quicker is found, and named, by the next run.
    work: (transaction) => createAll(transaction, deps, call, input),
  });
}

async function createAll(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateRestrictedTextsInput,
): Promise<Result<RestrictedOutcomes>> {
  const parsed = parse(createRestrictedTextsSchema, input);
  if (!parsed.ok) return parsed;
  const { texts, ...rest } = parsed.value;
  const restricting = { ...rest, action: 'createRestrictedTexts' } as const;
  const violations = await beforeRestricting(transaction, deps, texts.length, restricting);
  if (violations.length > 0) return { ok: false, violations };
  const first = firstPlaces(rest.kind, texts);
  const distinct = texts.flatMap((text, place) =>
    first[place] === place ? [{ text, place }] : [],
  );
  const judged = await together(distinct, async ({ text, place }) => ({
    place,
    outcome: await restrictable(transaction, rest.kind, text),
  }));
  // Judging takes some longer than others; they are made in their own order.
  const made = await together(judged, async ({ place, outcome }) => {
    if (outcome.ok) {
      const done = await restrict(transaction, deps, call, outcome.value, restricting);
      return { place, ...done, errors: [] };
    }
    const errors = outcome.violations.map((each): Violation => ({
      ...each,
      path: ['texts', String(place)],
    }));
    return { place, restrictedTextId: null, codesKept: 0, errors };
  });
  const byPlace = new Map(made.map(({ place, ...outcome }) => [place, outcome]));
  return ok({
    outcomes: texts.flatMap((text, at) => {
      const outcome = byPlace.get(first[at] ?? at);
      return outcome === undefined ? [] : [{ text, ...outcome }];
    }),
  });
}

/** For each text where it, or the same in other capitals, stands first: what is given twice is restricted once. */
function firstPlaces(kind: RestrictedTextKind, texts: readonly string[]): readonly number[] {
  const places = new Map<string, number>();
  return texts.map((typed, place) => {
    const text = parseRestricted(kind, typed);
    if (!text.ok) return place;
    const { normalForm } = text.value;
    const first = places.get(normalForm) ?? place;
    places.set(normalForm, first);
    return first;
  });
}
