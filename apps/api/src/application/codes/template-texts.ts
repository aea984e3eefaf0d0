import {
  allTexts,
  drawnTexts,
  lengthened,
  longerTexts,
  ok,
  refused,
  shuffled,
  violation,
  willDo,
  type KeySpace,
  type Random,
  type Result,
  type Share,
  type Violation,
} from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';
import { offensive } from './offensive.js';
import { judgeOffers, offeredTexts } from './offers.js';

/** Up to here every text of a space is judged, above it a sample. */
const JUDGED_WHOLE = 640;
const SAMPLE = 200;
/** By how many signs a template is lengthened at most: eight thousand million times as many texts. */
const MAX_LONGER = 7;

interface Wanted {
  readonly count: number;
  readonly mayLengthen: boolean;
}

interface Made {
  readonly suggestions: readonly string[];
  readonly keySpace: Share;
  readonly isLengthened: boolean;
}

/**
 * Texts of a template that may be issued at this moment: its own where there are enough, else longer ones.
 * @returns or `KEY_SPACE_TOO_SMALL` with the numbers; or `TEXT_OFFENSIVE` if nothing but such a text comes of it
 */
export async function fromTemplate(
  facts: Facts,
  random: Random,
  space: KeySpace,
  { count, mayLengthen }: Wanted,
): Promise<Result<Made>> {
  const own = await shareOf(facts, random, space);
  if (own.offends !== null) return refused(own.offends);
  const made = (texts: readonly string[], isLengthened: boolean) =>
    ok({ suggestions: texts.slice(0, count), keySpace: own.share, isLengthened });
  if (willDo(own.share, count)) return made(own.free, false);
  if (mayLengthen && space.isRandom) {
    let longer = lengthened(space);
    for (let more = 0; longer !== null && more < MAX_LONGER; more += 1) {
      const { share, free } = await shareOf(facts, random, longer);
      if (willDo(share, count)) return made(free, true);
      longer = lengthened(longer);
    }
  } else if (mayLengthen) {
    const missing = count - own.free.length;
    const longer = await offeredTexts(facts, longerTexts(space), missing);
    if (longer.length === missing) return made([...own.free, ...longer], true);
  }
  const { size, free } = own.share;
  return refused(violation('KEY_SPACE_TOO_SMALL', [], { size, free, wanted: count }));
}

interface Judged {
  readonly share: Share;
  readonly free: readonly string[];
  readonly offends: Violation | null;
}

/** How much of a space may be issued, texts of it that may, and what is wrong where every text offends. */
async function shareOf(facts: Facts, random: Random, space: KeySpace): Promise<Judged> {
  const { size } = space;
  const isExact = size <= JUDGED_WHOLE;
  const judged = isExact ? [...allTexts(space)] : drawnTexts(space, SAMPLE, random);
  const offers = await judgeOffers(facts, judged);
  const free = offers.filter(({ isFree }) => isFree).map(({ code }) => code.text);
  const [first] = offers.every(({ offends }) => offends) ? offers : [];
  const share = isExact ? free.length : Math.round((free.length / judged.length) * size);
  return {
    share: { size, free: share, isExact },
    free: isExact && space.isRandom ? shuffled(free, random) : free,
    offends: first === undefined ? null : offensive(first.code.text),
  };
}
