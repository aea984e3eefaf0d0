import { RE2JS } from 're2js';
import { commonCode } from '../overlap.js';
import { readPattern, type Pattern } from '../pattern.js';

/** Random numbers that come again for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = ['a', 'A', 'b'];
const LONGEST = 6;
const ATOMS = [
  'a',
  'A',
  'b',
  '[aA]',
  '[^a]',
  '.',
  '[a-b]',
  '[^bA]',
  '\\w',
  '(?i:a)',
  '[[:upper:]]',
];
const REPEATS = ['*', '+', '?', '{2}', '{0,2}', '{1,3}', '*?', '{2,}'];

/** A pattern of few letters, so that two of them often meet. */
export function randomPattern(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const alternatives = (depth: number): string => {
    const parts = [sequence(depth)];
    while (random() < 0.25) parts.push(sequence(depth));
    return parts.join('|');
  };
  const sequence = (depth: number): string => {
    let text = repeated(depth);
    while (random() < 0.62) text += repeated(depth);
    return text;
  };
  const repeated = (depth: number): string => {
    const isGroup = depth > 0 && random() < 0.25;
    const one = isGroup ? `(${random() < 0.5 ? '?:' : ''}${alternatives(depth - 1)})` : pick(ATOMS);
    return random() < 0.35 ? one + pick(REPEATS) : one;
  };
  const inner = alternatives(2);
  const shape = random();
  if (shape < 0.1) return `(?i)${inner}`;
  if (shape < 0.2) return `^(?i)${inner}$`;
  if (shape < 0.25) return `^${inner}`;
  return inner;
}

/** Every text of three letters that is long enough for a code. */
function allTexts(): readonly string[] {
  let texts = [''];
  const all: string[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    texts = texts.flatMap((text) => LETTERS.map((letter) => text + letter));
    if (length >= 3) all.push(...texts);
  }
  return all;
}

interface Tried {
  readonly pattern: Pattern;
  readonly engine: RE2JS;
  /** A bit for each text of {@link allTexts}: what the engine itself says. */
  readonly accepted: Int32Array;
}

/** What the pairs of one run came to. */
export interface Outcome {
  readonly pairs: number;
  readonly witnesses: number;
  readonly none: number;
  readonly wrong: readonly string[];
  /** How long the walks took, in milliseconds. */
  readonly took: Float32Array;
}

/** Holds random pairs of a pool against what the engine accepts, text by text. */
export class Pool {
  private readonly texts = allTexts();
  private readonly tried: readonly Tried[];
  private readonly random: () => number;

  constructor(size: number, seed: number) {
    this.random = randomOf(seed);
    const tried: Tried[] = [];
    while (tried.length < size) {
      const outcome = readPattern(randomPattern(this.random));
      if (!outcome.ok) continue;
      const engine = RE2JS.compile(outcome.value.text);
      const accepted = new Int32Array((this.texts.length + 31) >>> 5);
      this.texts.forEach((text, at) => {
        if (engine.testExact(text))
          accepted[at >>> 5] = (accepted[at >>> 5] ?? 0) | (1 << (at & 31));
      });
      tried.push({ pattern: outcome.value, engine, accepted });
    }
    this.tried = tried;
  }

  /** @param also what else must hold of a witness */
  hold(pairs: number, also: (pattern: Pattern, witness: string) => boolean): Outcome {
    const wrong: string[] = [];
    let witnesses = 0;
    const took = new Float32Array(pairs);
    for (let pair = 0; pair < pairs; pair += 1) {
      const [a, b] = [this.any(), this.any()];
      const start = performance.now();
      const witness = commonCode(a.pattern.automaton, b.pattern.automaton);
      took[pair] = performance.now() - start;
      if (witness !== null) witnesses += 1;
      const shortest = this.shortestOf(a, b);
      const isRight =
        witness === null
          ? shortest === null
          : [a, b].every(
              ({ engine, pattern }) => engine.testExact(witness) && also(pattern, witness),
            ) && witness.length <= (shortest?.length ?? Infinity);
      if (!isRight)
        wrong.push(
          `${a.pattern.text} with ${b.pattern.text}: ${witness ?? 'none'}, not ${shortest ?? 'none'}`,
        );
    }
    return { pairs, witnesses, none: pairs - witnesses, wrong, took };
  }

  private any(): Tried {
    const one = this.tried[Math.floor(this.random() * this.tried.length)];
    if (one === undefined) throw new Error('the pool is empty');
    return one;
  }

  private shortestOf(a: Tried, b: Tried): string | null {
    for (let word = 0; word < a.accepted.length; word += 1) {
      const both = (a.accepted[word] ?? 0) & (b.accepted[word] ?? 0);
      if (both !== 0) return this.texts[(word << 5) + 31 - Math.clz32(both & -both)] ?? null;
    }
    return null;
  }
}
