import type { CodeText, Instant } from '@creator-codes/domain';
import { acceptsInSomeCase, ManyTexts } from '@creator-codes/patterns';
import { Turns } from '../../../application/ports/turns.js';
import type { ReadLength } from '../../engine/statement.js';
import { countsWithin } from './overlaps.js';
import type { IndexedPattern, PatternIndex } from './pattern-index.js';

/** From so many texts on, a table for each pattern is worth its memory. */
const MANY = 8;
/** Sets of states that such a table remembers: 64 KiB. */
const REMEMBERED = 128;

/**
 * Those of many exact texts that some pattern matches in some letter case while it counts, from now on. Nobody is told
 * by which: each text is asked for until the first. Others have a turn of the event loop meanwhile.
 */
export async function textsThatMeet(
  index: PatternIndex,
  texts: readonly CodeText[],
  now: Instant,
  length: ReadLength = 'long',
): Promise<ReadonlySet<CodeText>> {
  const turns = new Turns(length === 'short');
  const fitting = new Set<IndexedPattern>();
  for (const { normalForm } of texts) {
    await turns.next();
    for (const entry of index.fitting(normalForm)) fitting.add(entry);
  }
  const met = new Set<CodeText>();
  for (const entry of fitting) {
    if (met.size === texts.length) break;
    if (!countsWithin(entry, { from: now, until: null })) continue;
    const left = texts.filter((text) => !met.has(text));
    const accepted = matcherOf(entry, left.length);
    for (const text of left) {
      // A million times where both are many: an await of nothing takes as long as the look.
      const pause = turns.next();
      if (pause !== null) await pause;
      if (accepted(text.normalForm)) met.add(text);
    }
  }
  return met;
}

function matcherOf({ pattern }: IndexedPattern, count: number): (text: string) => boolean {
  if (count < MANY) return (text) => acceptsInSomeCase(pattern.automaton, text);
  const many = new ManyTexts(pattern.automaton, REMEMBERED);
  return (text) => many.acceptsInSomeCase(text);
}
