import { CODE_TEXT_MAX } from '@creator-codes/domain';
import { hasBit, setBit, wordsFor, type Automaton } from './automaton.js';
import { bothCases, EDGE } from './legal.js';
import { GOES_ON, IN_SOME_CASE, MAY_END, readCharacter } from './matching.js';
import { commonCode } from './overlap.js';

/** The shortest legal code that begins so, in any case, and that a pattern accepts; null if there is none. */
export function commonCodeBeginning(automaton: Automaton, normalForm: string): string | null {
  return commonCode(automaton, beginningAutomaton(normalForm));
}

/** A state for each character of the beginning, and one that reads whatever follows. */
function beginningAutomaton(normalForm: string): Automaton {
  const rest = normalForm.length;
  const states = rest + 1;
  const words = wordsFor(states);
  const automaton = {
    states,
    words,
    low: new Int32Array(states).fill(-1),
    high: new Int32Array(states).fill(-1),
    start: new Int32Array(words),
    follow: new Int32Array(states * words),
    final: new Int32Array(words),
  };
  for (let state = 0; state < rest; state += 1) {
    const { low, high } = bothCases(normalForm.charCodeAt(state));
    automaton.low[state] = low;
    automaton.high[state] = high;
    setBit(automaton.follow, state * words, state + 1);
  }
  setBit(automaton.follow, rest * words, rest);
  setBit(automaton.start, 0, 0);
  setBit(automaton.final, 0, rest - 1);
  setBit(automaton.final, 0, rest);
  return automaton;
}

/** {@link commonCodeBeginning} for many beginnings: where there is none, it is seen by reading the beginning once. */
export class ManyBeginnings {
  private readonly rest: Int32Array;

  constructor(private readonly automaton: Automaton) {
    this.rest = charactersToAnEnd(automaton);
  }

  commonCode(normalForm: string): string | null {
    return this.mayMeet(normalForm) ? commonCodeBeginning(this.automaton, normalForm) : null;
  }

  /** False only if there is none. */
  private mayMeet(normalForm: string): boolean {
    const { automaton } = this;
    const { words, start } = automaton;
    let here = start;
    let told = GOES_ON;
    for (let at = 0; at < normalForm.length; at += 1) {
      if ((told & GOES_ON) === 0) return false;
      const behind = new Int32Array(words);
      told = readCharacter(automaton, here, normalForm.charCodeAt(at), IN_SOME_CASE, behind);
      here = behind;
    }
    if ((told & MAY_END) !== 0) return true;
    if ((told & GOES_ON) === 0) return false;
    const most = CODE_TEXT_MAX - normalForm.length;
    for (let state = 0; state < automaton.states; state += 1) {
      const rest = this.rest[state] ?? 0;
      if (rest > 0 && rest <= most && hasBit(here, 0, state)) return true;
    }
    return false;
  }
}

/** How many characters are read at least from each state on until a code may end; 0 where none may. */
function charactersToAnEnd(automaton: Automaton): Int32Array {
  const { states, words, low, high, follow, final } = automaton;
  const rest = new Int32Array(states);
  for (let length = 1; length <= CODE_TEXT_MAX; length += 1) {
    const found: number[] = [];
    for (let state = 0; state < states; state += 1) {
      if (rest[state] !== 0) continue;
      const isEnd =
        length === 1 &&
        hasBit(final, 0, state) &&
        (((low[state] ?? 0) & EDGE.low) | ((high[state] ?? 0) & EDGE.high)) !== 0;
      if (isEnd || leadsOn(state)) found.push(state);
    }
    if (found.length === 0 && length > 1) break;
    for (const state of found) rest[state] = length;
  }
  return rest;

  function leadsOn(state: number): boolean {
    for (let after = 0; after < states; after += 1) {
      if (rest[after] !== 0 && hasBit(follow, state * words, after)) return true;
    }
    return false;
  }
}
