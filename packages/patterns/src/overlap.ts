import { CODE_TEXT_MAX, CODE_TEXT_MIN } from '@creator-codes/domain';
import type { Automaton } from './automaton.js';
import { EDGE, firstOf, trailingZeros } from './legal.js';

/** The pairs of states in which both may read the same character: a row of B's states for each of A's. */
type Pairs = Int32Array;

/**
 * The shortest legal code that both accept, or null if there is none: a walk, breadth first, over the pairs of states
 * that both can be in after as many characters. It takes at most as many steps as a code has characters, each of them
 * over rows of bits, so that it ends soon for whatever was admitted.
 */
export function commonCode(a: Automaton, b: Automaton): string | null {
  const walk = walkOver(a, b);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

/** Pairs of fewer states than this take less than a turn of the event loop. */
const SMALL = 4_000;

/** The same, with a pause between steps whenever `pause` asks for one. */
export async function commonCodeWithPauses(
  a: Automaton,
  b: Automaton,
  pause: () => Promise<void> | null,
): Promise<string | null> {
  if (a.states * b.states < SMALL) return commonCode(a, b);
  const walk = walkOver(a, b);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function* walkOver(a: Automaton, b: Automaton): Generator<undefined, string | null> {
  if (a.states === 0 || b.states === 0) return null;
  const meeting = meetingPairs(a, b);
  const seen: Pairs = new Int32Array(a.states * b.words);
  const steps: Pairs[] = [];
  let pairs = firstPairs(a, b);
  for (let length = 1; length <= CODE_TEXT_MAX; length += 1) {
    steps.push(pairs);
    if (length >= CODE_TEXT_MIN) {
      const end = endIn(a, b, pairs);
      if (end !== null) return written(a, b, steps, end);
    }
    yield;
    const next = nextPairs(a, b, pairs, meeting);
    // What was passed while a text is still too short to end may be passed again.
    if (length >= CODE_TEXT_MIN - 1 && !leaveNew(next, seen)) return null;
    pairs = next;
  }
  return null;
}

function common(a: Automaton, s: number, b: Automaton, t: number) {
  return {
    low: (a.low[s] ?? 0) & (b.low[t] ?? 0),
    high: (a.high[s] ?? 0) & (b.high[t] ?? 0),
  };
}

function meetingPairs(a: Automaton, b: Automaton): Pairs {
  const { words } = b;
  const meeting = new Int32Array(a.states * words);
  for (let s = 0; s < a.states; s += 1) {
    const low = a.low[s] ?? 0;
    const high = a.high[s] ?? 0;
    for (let word = 0; word < words; word += 1) {
      const end = Math.min(b.states, (word + 1) << 5);
      let bits = 0;
      for (let t = word << 5; t < end; t += 1) {
        if (((low & (b.low[t] ?? 0)) | (high & (b.high[t] ?? 0))) !== 0) bits |= 1 << (t & 31);
      }
      meeting[s * words + word] = bits;
    }
  }
  return meeting;
}

/** Whether the character that both read can stand at a code's edge. */
function meetAtEdge(a: Automaton, s: number, b: Automaton, t: number): boolean {
  const { low, high } = common(a, s, b, t);
  return ((low & EDGE.low) | (high & EDGE.high)) !== 0;
}

function firstPairs(a: Automaton, b: Automaton): Pairs {
  const pairs = new Int32Array(a.states * b.words);
  eachBit(a.start, 0, a.words, (s) => {
    eachBit(b.start, 0, b.words, (t) => {
      if (!meetAtEdge(a, s, b, t)) return false;
      const at = s * b.words + (t >>> 5);
      pairs[at] = (pairs[at] ?? 0) | (1 << (t & 31));
      return false;
    });
    return false;
  });
  return pairs;
}

// Plain loops over words and bits: of every walk most of its time is spent here.
function nextPairs(a: Automaton, b: Automaton, pairs: Pairs, meeting: Pairs): Pairs {
  const next = new Int32Array(a.states * b.words);
  const followed = new Int32Array(b.words);
  for (let s = 0; s < a.states; s += 1) {
    if (!followedFrom(b, pairs, s * b.words, followed)) continue;
    for (let word = 0; word < a.words; word += 1) {
      for (let bits = a.follow[s * a.words + word] ?? 0; bits !== 0; bits &= bits - 1) {
        const row = ((word << 5) + trailingZeros(bits)) * b.words;
        for (let behind = 0; behind < b.words; behind += 1) {
          const at = row + behind;
          next[at] = (next[at] ?? 0) | ((followed[behind] ?? 0) & (meeting[at] ?? 0));
        }
      }
    }
  }
  return next;
}

/** Fills `followed` with what reads behind the states of a row; false if there is nothing. */
function followedFrom(b: Automaton, pairs: Pairs, row: number, followed: Int32Array): boolean {
  for (let word = 0; word < b.words; word += 1) followed[word] = 0;
  let any = 0;
  for (let word = 0; word < b.words; word += 1) {
    for (let bits = pairs[row + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const from = ((word << 5) + trailingZeros(bits)) * b.words;
      for (let behind = 0; behind < b.words; behind += 1) {
        const read = b.follow[from + behind] ?? 0;
        followed[behind] = (followed[behind] ?? 0) | read;
        any |= read;
      }
    }
  }
  return any !== 0;
}

/** Takes out of `pairs` what was seen before and adds the rest to it; false if nothing is left. */
function leaveNew(pairs: Pairs, seen: Pairs): boolean {
  let any = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    const fresh = (pairs[at] ?? 0) & ~(seen[at] ?? 0);
    pairs[at] = fresh;
    seen[at] = (seen[at] ?? 0) | fresh;
    any |= fresh;
  }
  return any !== 0;
}

interface Pair {
  readonly s: number;
  readonly t: number;
}

function endIn(a: Automaton, b: Automaton, pairs: Pairs): Pair | null {
  let found: Pair | null = null;
  eachBit(a.final, 0, a.words, (s) => {
    eachBit(pairs, s * b.words, b.words, (t) => {
      if (((b.final[t >>> 5] ?? 0) & (1 << (t & 31))) === 0 || !meetAtEdge(a, s, b, t))
        return false;
      found = { s, t };
      return true;
    });
    return found !== null;
  });
  return found;
}

/** Goes back from the end, step by step, to whoever led there. */
function written(a: Automaton, b: Automaton, steps: readonly Pairs[], end: Pair): string {
  const { low, high } = common(a, end.s, b, end.t);
  let text = firstOf(low & EDGE.low, high & EDGE.high);
  let pair = end;
  for (let step = steps.length - 2; step >= 0; step -= 1) {
    pair = leadingTo(a, b, steps[step] ?? new Int32Array(0), pair);
    const shared = common(a, pair.s, b, pair.t);
    text =
      (step === 0
        ? firstOf(shared.low & EDGE.low, shared.high & EDGE.high)
        : firstOf(shared.low, shared.high)) + text;
  }
  return text;
}

function leadingTo(a: Automaton, b: Automaton, pairs: Pairs, { s: after, t: behind }: Pair): Pair {
  for (let s = 0; s < a.states; s += 1) {
    if (((a.follow[s * a.words + (after >>> 5)] ?? 0) & (1 << (after & 31))) === 0) continue;
    let found = -1;
    eachBit(pairs, s * b.words, b.words, (t) => {
      if (((b.follow[t * b.words + (behind >>> 5)] ?? 0) & (1 << (behind & 31))) === 0)
        return false;
      found = t;
      return true;
    });
    if (found >= 0) return { s, t: found };
  }
  throw new Error('a pair was reached from nowhere');
}

/** Calls for each bit of a row, until it is told to stop. */
function eachBit(
  row: Int32Array,
  offset: number,
  words: number,
  each: (bit: number) => boolean,
): void {
  for (let word = 0; word < words; word += 1) {
    for (let bits = row[offset + word] ?? 0; bits !== 0; bits &= bits - 1) {
      if (each((word << 5) + trailingZeros(bits))) return;
    }
  }
}
