import { CODE_TEXT_MIN } from '@creator-codes/domain';
import type { Automaton } from './automaton.js';
import { EDGE, LEGAL_CHARACTERS, trailingZeros } from './legal.js';

/** At how many places, from the first on, it is known which characters may stand there. */
export const OPENING = 8;

/**
 * Which characters may stand at the first places of what a pattern accepts: two words for each place. It tells most
 * pairs apart without a walk, and most patterns from a text.
 */
export function openingOf(automaton: Automaton): Int32Array {
  const { words, start, follow } = automaton;
  const opening = new Int32Array(2 * OPENING);
  let here = start;
  for (let place = 0; place < OPENING; place += 1) {
    const next = new Int32Array(words);
    for (let word = 0; word < words; word += 1) {
      for (let bits = here[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const state = (word << 5) + trailingZeros(bits);
        const low = (automaton.low[state] ?? 0) & (place === 0 ? EDGE.low : -1);
        const high = (automaton.high[state] ?? 0) & (place === 0 ? EDGE.high : -1);
        opening[2 * place] = (opening[2 * place] ?? 0) | low;
        opening[2 * place + 1] = (opening[2 * place + 1] ?? 0) | high;
        if ((low | high) === 0) continue;
        for (let row = 0; row < words; row += 1) {
          next[row] = (next[row] ?? 0) | (follow[state * words + row] ?? 0);
        }
      }
    }
    here = next;
  }
  return opening;
}

/** Whether two openings have a character in common wherever every code has one. */
export function openingsMeet(a: Int32Array, b: Int32Array): boolean {
  for (let at = 0; at < 2 * CODE_TEXT_MIN; at += 2) {
    const low = (a[at] ?? 0) & (b[at] ?? 0);
    const high = (a[at + 1] ?? 0) & (b[at + 1] ?? 0);
    if ((low | high) === 0) return false;
  }
  return true;
}

/** How the normal forms begin of all that a pattern accepts; empty if they begin in several ways. */
export function commonBeginning(opening: Int32Array): string {
  let beginning = '';
  for (let place = 0; place < OPENING && place < CODE_TEXT_MIN; place += 1) {
    const forms = new Set(
      charactersIn(opening[2 * place] ?? 0, opening[2 * place + 1] ?? 0).map((character) =>
        character.toUpperCase(),
      ),
    );
    const [only] = forms;
    if (only === undefined || forms.size > 1) return beginning;
    beginning += only;
  }
  return beginning;
}

function charactersIn(low: number, high: number): readonly string[] {
  return Array.from(LEGAL_CHARACTERS).filter((_, place) =>
    place < 32 ? (low & (1 << place)) !== 0 : (high & (1 << (place - 32))) !== 0,
  );
}
