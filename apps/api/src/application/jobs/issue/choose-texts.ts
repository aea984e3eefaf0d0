import {
  allTexts,
  drawnTexts,
  longerTexts,
  type CodeText,
  type KeySpace,
  type Random,
} from '@creator-codes/domain';
import type { BulkJobId } from '@creator-codes/domain';
import type { Facts } from '../../ports/unit-of-work.js';
import { judgeOffers } from '../../codes/offers.js';

/** Whoever wants a text of a space. */
export interface Wanting {
  readonly space: KeySpace;
  /** Whether any other than the first will do. */
  readonly mayUseOther: boolean;
}

export interface ChosenText {
  /** Null if none of those that were tried may be had. */
  readonly code: CodeText | null;
  /** The first choice, if it was not to be had. */
  readonly instead: CodeText | null;
  /** How many texts there are. */
  readonly size: number;
  /** Whether another row of the plan has the first choice. */
  readonly isTwiceInPlan: boolean;
}

/** Random texts that are tried. */
const DRAWN = 40;
/** How many texts each is asked about in each round: most have their first choice. */
const ROUNDS = [1, 4, 12, 24] as const;

interface Candidate {
  readonly wanting: Wanting;
  readonly texts: Iterator<CodeText>;
  first: CodeText | null;
  isTwiceInPlan: boolean;
  code: CodeText | null;
}

/**
 * Chooses a text for each: the first of its space that nobody has, that nothing speaks against and that no other row of
 * the plan takes. Whoever stands before another one chooses first.
 */
export async function chooseTexts(
  facts: Facts,
  random: Random,
  jobId: BulkJobId,
  wanted: readonly (Wanting | null)[],
): Promise<readonly (ChosenText | null)[]> {
  const candidates = wanted.map((wanting): Candidate | null =>
    wanting === null
      ? null
      : {
          ...{ wanting, first: null, code: null, isTwiceInPlan: false },
          texts: textsOf(wanting, random),
        },
  );
  const used = new Set<string>();
  for (const count of ROUNDS) {
    const asking = candidates
      .filter((candidate) => candidate !== null)
      .filter(
        ({ code, first, wanting }) => code === null && (first === null || wanting.mayUseOther),
      )
      .map((candidate) => ({ candidate, texts: taken(candidate.texts, count) }));
    if (asking.length === 0) break;
    await settle(facts, jobId, asking, used);
  }
  return candidates.map((candidate) => {
    if (candidate === null) return null;
    const { code, first, isTwiceInPlan } = candidate;
    const instead = first !== null && code?.normalForm !== first.normalForm ? first : null;
    const { size } = candidate.wanting.space;
    return { code, instead, size, isTwiceInPlan: instead !== null && isTwiceInPlan };
  });
}

function* textsOf({ space }: Wanting, random: Random): Generator<CodeText> {
  if (space.isRandom) {
    // The first is nearly always to be had.
    yield* drawnTexts(space, 2, random);
    yield* drawnTexts(space, DRAWN, random);
    return;
  }
  yield* allTexts(space);
  yield* longerTexts(space);
}

function taken(texts: Iterator<CodeText>, count: number): readonly CodeText[] {
  const some: CodeText[] = [];
  while (some.length < count) {
    const next = texts.next();
    if (next.done === true) break;
    some.push(next.value);
  }
  return some;
}

async function settle(
  facts: Facts,
  jobId: BulkJobId,
  asking: readonly { readonly candidate: Candidate; readonly texts: readonly CodeText[] }[],
  used: Set<string>,
): Promise<void> {
  const distinct = new Map(
    asking.flatMap(({ texts }) => texts.map((code) => [code.normalForm, code] as const)),
  );
  const [offers, planned] = await Promise.all([
    judgeOffers(facts, [...distinct.values()]),
    facts.textsInPlan(jobId, [...distinct.keys()]),
  ]);
  const free = new Set(offers.filter(({ isFree }) => isFree).map(({ code }) => code.normalForm));
  for (const { candidate, texts } of asking) {
    for (const code of texts) {
      const form = code.normalForm;
      const isInPlan = used.has(form) || planned.has(form);
      // Of random texts none is the first choice.
      if (candidate.first === null && !candidate.wanting.space.isRandom) {
        candidate.first = code;
        candidate.isTwiceInPlan = isInPlan;
      }
      if (isInPlan || !free.has(form)) continue;
      candidate.code = code;
      used.add(form);
      break;
    }
  }
}
