import { bothCases } from './legal.js';

/**
 * What a compiled pattern accepts among legal codes: one state for each place at which it reads a character. State
 * sets are rows of `words` 32-bit words.
 */
export interface Automaton {
  readonly states: number;
  readonly words: number;
  /** The legal characters that each state reads. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where the first character is read. */
  readonly start: Int32Array;
  /** For each state, where the next character is read: a row each. */
  readonly follow: Int32Array;
  /** The states whose character may be the last. */
  readonly final: Int32Array;
}

/** How many words a row of as many states has. */
export function wordsFor(states: number): number {
  return Math.max(1, (states + 31) >>> 5);
}

export function setBit(row: Int32Array, offset: number, state: number): void {
  const at = offset + (state >>> 5);
  row[at] = (row[at] ?? 0) | (1 << (state & 31));
}

export function hasBit(row: Int32Array, offset: number, state: number): boolean {
  return ((row[offset + (state >>> 5)] ?? 0) & (1 << (state & 31))) !== 0;
}

/** An exact code: its normal form in any case. */
export function literalAutomaton(normalForm: string): Automaton {
  const states = normalForm.length;
  const words = wordsFor(states);
  const automaton = {
    states,
    words,
    low: new Int32Array(states),
    high: new Int32Array(states),
    start: new Int32Array(words),
    follow: new Int32Array(states * words),
    final: new Int32Array(words),
  };
  for (let state = 0; state < states; state += 1) {
    const { low, high } = bothCases(normalForm.charCodeAt(state));
    automaton.low[state] = low;
    automaton.high[state] = high;
    if (state + 1 < states) setBit(automaton.follow, state * words, state + 1);
  }
  setBit(automaton.start, 0, 0);
  setBit(automaton.final, 0, states - 1);
  return automaton;
}

/** About what an automaton holds of memory. */
export function bytesOf({ states, words }: Automaton): number {
  return 4 * (2 * states + states * words + 2 * words) + 600;
}
