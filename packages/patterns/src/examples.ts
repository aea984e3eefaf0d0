import { CODE_TEXT_MAX, CODE_TEXT_MIN } from '@creator-codes/domain';
import { accepts } from './matching.js';
import type { Automaton } from './automaton.js';
import { hasBit } from './automaton.js';
import { firstOf, LEGAL_CHARACTERS, placeOf, single } from './legal.js';
import type { Pattern } from './pattern.js';

/** How many beginnings are followed side by side. */
const BEGINNINGS = 60;

interface Beginning {
  readonly text: string;
  readonly states: readonly number[];
}

/** Some codes that a pattern accepts, the shortest first. */
export function examplesOf({ automaton }: Pattern, count: number): readonly string[] {
  const examples: string[] = [];
  let beginnings: readonly Beginning[] = [
    { text: '', states: bitsOf(automaton, automaton.start, 0) },
  ];
  for (let length = 1; length <= CODE_TEXT_MAX && beginnings.length > 0; length += 1) {
    const longer = beginnings.flatMap((beginning) => extended(automaton, beginning));
    if (length >= CODE_TEXT_MIN) {
      for (const { text } of longer) {
        if (examples.length < count && accepts(automaton, text)) examples.push(text);
      }
    }
    if (examples.length >= count) break;
    beginnings = spread(longer, BEGINNINGS);
  }
  return examples;
}

function extended(automaton: Automaton, { text, states }: Beginning): readonly Beginning[] {
  return characters(automaton, states).map((character) => {
    const { low, high } = single(placeOf(character.charCodeAt(0)));
    const reading = states.filter(
      (state) =>
        (((automaton.low[state] ?? 0) & low) | ((automaton.high[state] ?? 0) & high)) !== 0,
    );
    const next = new Set(
      reading.flatMap((state) => bitsOf(automaton, automaton.follow, state * automaton.words)),
    );
    return { text: text + character, states: [...next] };
  });
}

/** One character of each part of a class, so that examples differ: the first of all, and the first of each state. */
function characters(automaton: Automaton, states: readonly number[]): readonly string[] {
  const found = new Set<string>();
  for (const state of states.slice(0, 16)) {
    const low = automaton.low[state] ?? 0;
    const high = automaton.high[state] ?? 0;
    found.add(firstOf(low, high));
    for (const preferred of 'A0a') {
      const { low: l, high: h } = single(placeOf(preferred.charCodeAt(0)));
      if (((low & l) | (high & h)) !== 0) found.add(preferred);
    }
    const last = Array.from(LEGAL_CHARACTERS.slice(0, 36))
      .reverse()
      .find((_, back) => {
        const { low: l, high: h } = single(35 - back);
        return ((low & l) | (high & h)) !== 0;
      });
    if (last !== undefined) found.add(last);
  }
  return [...found];
}

/** As many as allowed, from all over the list. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, at) => items[Math.floor((at * items.length) / most)],
  ).filter((item) => item !== undefined);
}

function bitsOf({ states }: Automaton, row: Int32Array, offset: number): readonly number[] {
  const bits: number[] = [];
  for (let state = 0; state < states; state += 1) {
    if (hasBit(row, offset, state)) bits.push(state);
  }
  return bits;
}
