import { CODE_TEXT_MAX, CODE_TEXT_MIN, PATTERN_INSTRUCTIONS_MAX } from '@creator-codes/domain';
import { wordsFor, type Automaton } from './automaton.js';
import {
  bothCases,
  EDGE,
  LEGAL_CHARACTERS,
  single,
  trailingZeros,
  type Characters,
} from './legal.js';

/** The sets that a character stands for, by its code: looked up a million times where a pattern meets exact codes. */
export interface Table {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

function tableOf(setOf: (code: number, place: number) => Characters): Table {
  const table = { low: new Int32Array(128), high: new Int32Array(128) };
  Array.from(LEGAL_CHARACTERS).forEach((character, place) => {
    const code = character.charCodeAt(0);
    const { low, high } = setOf(code, place);
    table.low[code] = low;
    table.high[code] = high;
  });
  return table;
}

const AS_WRITTEN = tableOf((_, place) => single(place));
export const IN_SOME_CASE = tableOf((code) => bothCases(code));

// Two rows that every match uses in turn: nothing waits inside of one.
let here = new Int32Array(wordsFor(PATTERN_INSTRUCTIONS_MAX));
let next = new Int32Array(wordsFor(PATTERN_INSTRUCTIONS_MAX));

/** Whether a pattern accepts a text as it is written; only a legal code is accepted. */
export function accepts(automaton: Automaton, text: string): boolean {
  return isAccepted(automaton, text, AS_WRITTEN);
}

/** Whether a pattern accepts a text in some letter case. */
export function acceptsInSomeCase(automaton: Automaton, text: string): boolean {
  return isAccepted(automaton, text, IN_SOME_CASE);
}

function isAccepted(automaton: Automaton, text: string, table: Table): boolean {
  if (!mayBeCode(text)) return false;
  const { words, start } = automaton;
  for (let word = 0; word < words; word += 1) here[word] = start[word] ?? 0;
  for (let at = 0; at < text.length; at += 1) {
    const told = readCharacter(automaton, here, text.charCodeAt(at), table, next);
    if (at === text.length - 1) return (told & MAY_END) !== 0;
    if ((told & GOES_ON) === 0) return false;
    [here, next] = [next, here];
  }
  return false;
}

export const MAY_END = 1;
export const GOES_ON = 2;

/**
 * Reads one character.
 * @param from the states that read it
 * @param behind becomes the states that read the next one
 * @returns {@link MAY_END} where a text may end here, {@link GOES_ON} where one may go on
 */
export function readCharacter(
  automaton: Automaton,
  from: Int32Array,
  code: number,
  table: Table,
  behind: Int32Array,
): number {
  const { words, low, high, follow, final } = automaton;
  const readLow = table.low[code] ?? 0;
  const readHigh = table.high[code] ?? 0;
  let [ends, any] = [0, 0];
  for (let word = 0; word < words; word += 1) behind[word] = 0;
  for (let word = 0; word < words; word += 1) {
    const finals = final[word] ?? 0;
    for (let bits = from[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const state = (word << 5) + trailingZeros(bits);
      if ((((low[state] ?? 0) & readLow) | ((high[state] ?? 0) & readHigh)) === 0) continue;
      ends |= finals & (bits & -bits);
      for (let row = 0; row < words; row += 1) {
        const followed = follow[state * words + row] ?? 0;
        behind[row] = (behind[row] ?? 0) | followed;
        any |= followed;
      }
    }
  }
  return (ends === 0 ? 0 : MAY_END) | (any === 0 ? 0 : GOES_ON);
}

/** Whether a text is as long as codes are, and begins and ends as they do. */
export function mayBeCode(text: string): boolean {
  return text.length >= CODE_TEXT_MIN && text.length <= CODE_TEXT_MAX && hasLegalEdges(text);
}

function hasLegalEdges(text: string): boolean {
  return isEdge(text.charCodeAt(0)) && isEdge(text.charCodeAt(text.length - 1));
}

function isEdge(code: number): boolean {
  const low = AS_WRITTEN.low[code] ?? 0;
  const high = AS_WRITTEN.high[code] ?? 0;
  return ((EDGE.low & low) | (EDGE.high & high)) !== 0;
}
