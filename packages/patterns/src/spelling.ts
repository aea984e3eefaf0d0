import { hasBit, type Automaton } from './automaton.js';
import { EDGE, firstOf, trailingZeros } from './legal.js';
import { GOES_ON, IN_SOME_CASE, MAY_END, mayBeCode, readCharacter } from './matching.js';

/**
 * The spelling of a text that a pattern accepts, capitals first; null if it accepts the text in no letter case. It is
 * what `commonCode` finds of the pattern and the text, without a walk over pairs of states.
 */
export function acceptedSpelling(automaton: Automaton, text: string): string | null {
  if (!mayBeCode(text)) return null;
  const { words, final } = automaton;
  const sets: Int32Array[] = [automaton.start];
  for (let at = 0; at < text.length; at += 1) {
    const behind = new Int32Array(words);
    const from = sets[at] ?? automaton.start;
    const told = readCharacter(automaton, from, text.charCodeAt(at), IN_SOME_CASE, behind);
    const isLast = at === text.length - 1;
    if ((told & (isLast ? MAY_END : GOES_ON)) === 0) return null;
    sets.push(behind);
  }
  let spelling = '';
  let after = -1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    const state = stateIn(automaton, sets[at] ?? automaton.start, code, (each) =>
      after < 0 ? hasBit(final, 0, each) : hasBit(automaton.follow, each * words, after),
    );
    const { low, high } = read(automaton, state, code);
    const isEdge = at === 0 || after < 0;
    spelling = (isEdge ? firstOf(low & EDGE.low, high & EDGE.high) : firstOf(low, high)) + spelling;
    after = state;
  }
  return spelling;
}

/** The first state of a set that reads the character and leads on. */
function stateIn(
  automaton: Automaton,
  set: Int32Array,
  code: number,
  leadsOn: (state: number) => boolean,
): number {
  for (let word = 0; word < automaton.words; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const state = (word << 5) + trailingZeros(bits);
      const { low, high } = read(automaton, state, code);
      if ((low | high) !== 0 && leadsOn(state)) return state;
    }
  }
  throw new Error('a state was reached from nowhere');
}

function read(automaton: Automaton, state: number, code: number) {
  return {
    low: (automaton.low[state] ?? 0) & (IN_SOME_CASE.low[code] ?? 0),
    high: (automaton.high[state] ?? 0) & (IN_SOME_CASE.high[code] ?? 0),
  };
}
