import { parseCodeText, type CodeText } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';
import { Turns } from '../ports/turns.js';
import { isOffensive } from './offensive.js';

/** Whether a program may offer a text. */
export interface Offer {
  readonly code: CodeText;
  /** Nothing speaks against it at this moment, whoever wants it for a new code. */
  readonly isFree: boolean;
  readonly offends: boolean;
}

/**
 * Whether texts may be offered: those that `judgeText` finds nothing against, without its reasons, which take far longer
 * to find. Others have a turn of the event loop meanwhile.
 */
export async function judgeOffers(
  facts: Facts,
  codes: readonly CodeText[],
): Promise<readonly Offer[]> {
  // A transaction may wait for it.
  const turns = new Turns(true);
  const offending = new Set<CodeText>();
  for (const code of codes) {
    await turns.next();
    if (await isOffensive(code.text)) offending.add(code);
  }
  const harmless = codes.filter((code) => !offending.has(code));
  const held = await Promise.all(harmless.map((code) => isHeld(facts, code)));
  const unheld = harmless.filter((_, index) => held[index] === false);
  const met = await facts.meetPatterns(unheld);
  const free = new Set(unheld.filter((code) => !met.has(code)));
  return codes.map((code) => ({ code, isFree: free.has(code), offends: offending.has(code) }));
}

/** Whether a code has the text, or nobody may have it. */
async function isHeld(facts: Facts, { normalForm }: CodeText): Promise<boolean> {
  const [holder, restrictions] = await Promise.all([
    facts.textHolder(normalForm),
    facts.restrictions(normalForm),
  ]);
  return holder !== null || restrictions.length > 0;
}

/** Whether a program may offer a text that was found outside of a use case, for nobody in particular. */
export async function mayBeOfferedNow(
  { unitOfWork }: Pick<Dependencies, 'unitOfWork'>,
  { accountId }: Pick<Call, 'accountId'>,
  text: string,
): Promise<boolean> {
  const code = parseCodeText(text);
  if (!code.ok) return false;
  const [offer] = await unitOfWork.read(accountId, (facts) => judgeOffers(facts, [code.value]));
  return offer?.isFree === true;
}

/** How many texts are judged together: by one statement. */
const BATCH = 24;
/** Where looking for texts to offer ends. */
const MAX_JUDGED = 480;

/** The first of the texts that may be offered at this moment. */
export async function offeredTexts(
  facts: Facts,
  texts: Iterable<CodeText>,
  count: number,
): Promise<readonly string[]> {
  const offered: string[] = [];
  let batch: CodeText[] = [];
  let judged = 0;
  const judge = async () => {
    const offers = await judgeOffers(facts, batch);
    offered.push(...offers.filter(({ isFree }) => isFree).map(({ code }) => code.text));
    judged += batch.length;
    batch = [];
  };
  for (const text of texts) {
    batch.push(text);
    if (batch.length >= BATCH) await judge();
    if (offered.length >= count || judged >= MAX_JUDGED) break;
  }
  if (offered.length < count) await judge();
  return offered.slice(0, count);
}
