import { PATTERN_INSTRUCTIONS_MAX } from '@creator-codes/domain';
import { RE2Set } from 're2js';

/** A part of a pattern as re2js reads it, its repeats written out. The same part stands many times in a repeat. */
interface Part {
  readonly op: number;
  readonly runes: ArrayLike<number> | null;
  readonly subs: readonly Part[] | null;
}

/** What a part becomes: how many instructions, whether it can never match, whether it may match nothing. */
interface Size {
  readonly instructions: number;
  readonly fails: boolean;
  readonly isNullable: boolean;
}

/** Kinds of parts; `size.test.ts` holds them and the sums to the pinned version. */
const KIND = {
  ...{ NO_MATCH: 0, EMPTY_MATCH: 1, LITERAL: 2, CHARACTERS: 3, ANY_NOT_NL: 4, ANY: 5 },
  ...{ BEGIN_LINE: 6, NO_WORD_BOUNDARY: 11, CAPTURE: 12, STAR: 13, PLUS: 14, QUEST: 15 },
  ...{ CONCAT: 17, ALTERNATE: 18 },
} as const;

/** The most that the engine repeats. */
const REPEATS_MAX = 1_000;

/** The instruction that fails, and the one that has matched. */
const ALWAYS = 2;

/** Of repeats between two numbers, so many are tried, one after the other, until it is clear that it is too many. */
const STEPS = [16, 64, PATTERN_INSTRUCTIONS_MAX + 1];

/** What is no repeat though it has braces, or a repeat between two numbers. */
const REPEATS =
  /\\Q.*?(?:\\E|$)|\\x\{[^}]*\}|\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\{(\d+),(\d+)\}/gs;

/** The pattern with no repeat between two numbers that are more than `most`: it never becomes larger. */
function withRepeatsUpTo(pattern: string, most: number): string {
  return pattern.replace(REPEATS, (found, least?: string, largest?: string) => {
    if (least === undefined || Number(largest) <= most || Number(largest) > REPEATS_MAX)
      return found;
    return `{${Math.min(Number(least), most)},${most}}`;
  });
}

export interface Measured {
  /** At least so many; just so many where they are not too many. */
  readonly instructions: number;
  /** A pattern of the same program: what can never match is not repeated. */
  readonly pattern: string;
}

/** The size of a pattern, found in a time that does not depend on how large it is. @throws RE2JSSyntaxException */
export function measured(pattern: string): Measured {
  let found: Measured = { instructions: 0, pattern };
  for (const most of STEPS) {
    const shorter = withRepeatsUpTo(pattern, most);
    found = { instructions: instructionsOf(shorter), pattern: shorter };
    if (shorter === pattern || found.instructions > PATTERN_INSTRUCTIONS_MAX) break;
  }
  return found;
}

/**
 * How many instructions the engine would make of a pattern, without making them: a few hundred characters can stand
 * for several hundred thousand. A repeated part is looked at once. @throws RE2JSSyntaxException
 */
export function instructionsOf(pattern: string): number {
  const set = new RE2Set();
  set.add(pattern);
  const [part] = (set as unknown as { readonly regexps: readonly Part[] }).regexps;
  if (part === undefined) throw new Error('the engine has read no pattern');
  return ALWAYS + sizeOf(part, new Map()).instructions;
}

function sizeOf(part: Part, known: Map<Part, Size>): Size {
  const before = known.get(part);
  if (before !== undefined) return before;
  const size = sizeFrom(
    part,
    (part.subs ?? []).map((sub) => sizeOf(sub, known)),
  );
  known.set(part, size);
  return size;
}

function sizeFrom({ op, runes }: Part, subs: readonly Size[]): Size {
  const sum = subs.reduce((all, { instructions }) => all + instructions, 0);
  const [sub = NOTHING] = subs;
  switch (op) {
    case KIND.NO_MATCH:
      return { instructions: 0, fails: true, isNullable: false };
    case KIND.EMPTY_MATCH:
      return NOTHING;
    case KIND.LITERAL:
      return runes === null || runes.length === 0 ? NOTHING : reading(runes.length);
    case KIND.CHARACTERS:
    case KIND.ANY_NOT_NL:
    case KIND.ANY:
      return reading(1);
    case KIND.CAPTURE:
      return { ...sub, instructions: sum + 2 };
    case KIND.STAR:
      return nullable(sum + (sub.isNullable && !sub.fails ? 2 : 1));
    case KIND.PLUS:
      return sub.fails ? sub : { ...sub, instructions: sum + 1 };
    case KIND.QUEST:
      return nullable(sum + 1);
    case KIND.CONCAT:
      if (subs.length === 0) return NOTHING;
      return {
        instructions: sum,
        fails: subs.some(({ fails }) => fails),
        isNullable: subs.every(({ isNullable }) => isNullable),
      };
    case KIND.ALTERNATE: {
      if (subs.length === 0) return NOTHING;
      const matching = subs.filter(({ fails }) => !fails);
      return {
        instructions: sum + Math.max(0, matching.length - 1),
        fails: matching.length === 0,
        isNullable: matching.some(({ isNullable }) => isNullable),
      };
    }
    default:
      if (op >= KIND.BEGIN_LINE && op <= KIND.NO_WORD_BOUNDARY) return NOTHING;
      throw new Error(`the engine has a part ${op}`);
  }
}

/** What reads no character is one instruction as well. */
const NOTHING: Size = { instructions: 1, fails: false, isNullable: true };

function reading(characters: number): Size {
  return { instructions: characters, fails: false, isNullable: false };
}

function nullable(instructions: number): Size {
  return { instructions, fails: false, isNullable: true };
}
