import { setBit, wordsFor, type Automaton } from './automaton.js';
import { bothCases } from './legal.js';
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
