import { RE2JS } from 're2js';
import { setBit, wordsFor, type Automaton } from './automaton.js';
import { LEGAL_CHARACTERS, placeOf, single } from './legal.js';

/** An instruction of re2js, which types its program as `any`: `program.test.ts` holds this to the pinned version. */
export interface Instruction {
  readonly op: number;
  readonly out: number;
  readonly arg: number;
  matchRune(rune: number): boolean;
}

export interface Program {
  readonly inst: readonly Instruction[];
  readonly start: number;
}

const OP = {
  ALT: 1,
  ALT_MATCH: 2,
  CAPTURE: 3,
  EMPTY_WIDTH: 4,
  FAIL: 5,
  MATCH: 6,
  NOP: 7,
  RUNE: 8,
  RUNE_ANY_NOT_NL: 11,
} as const;

/** Conditions of `EMPTY_WIDTH`. A legal code has no line feed, so that lines begin and end where the text does. */
const AT_BEGIN = 1 | 4;
const AT_END = 2 | 8;
const AT_WORD = 16 | 32;

/** The program of the engine for a pattern. @throws RE2JSSyntaxException */
export function programOf(pattern: string): Program {
  return RE2JS.compile(pattern).re2().prog as Program;
}

/** Whether a pattern asks for the edge of a word. */
export function asksForWords({ inst }: Program): boolean {
  return inst.some(({ op, arg }) => op === OP.EMPTY_WIDTH && (arg & AT_WORD) !== 0);
}

/** The program over legal characters. What can never lead to an end is left out. */
export function automatonOf(program: Program): Automaton {
  const readers = program.inst.flatMap(({ op }, pc) =>
    op >= OP.RUNE && op <= OP.RUNE_ANY_NOT_NL ? [pc] : [],
  );
  const followed = readers.map((pc) => reached(program, program.inst[pc]?.out ?? 0, 0));
  const isFinal = readers.map((pc) => reached(program, program.inst[pc]?.out ?? 0, AT_END).matches);
  const masks = readers.map((pc) => charactersOf(program.inst[pc]));
  const kept = leadingSomewhere(readers, followed, isFinal, masks);

  const stateOf = new Map(kept.map((reader, state) => [readers[reader] ?? -1, state]));
  const states = kept.length;
  const words = wordsFor(states);
  const automaton = {
    states,
    words,
    low: Int32Array.from(kept, (reader) => masks[reader]?.low ?? 0),
    high: Int32Array.from(kept, (reader) => masks[reader]?.high ?? 0),
    start: new Int32Array(words),
    follow: new Int32Array(states * words),
    final: new Int32Array(words),
  };
  const mark = (row: Int32Array, offset: number, pcs: readonly number[]) => {
    for (const pc of pcs) {
      const state = stateOf.get(pc);
      if (state !== undefined) setBit(row, offset, state);
    }
  };
  mark(automaton.start, 0, reached(program, program.start, AT_BEGIN).readers);
  kept.forEach((reader, state) => {
    mark(automaton.follow, state * words, followed[reader]?.readers ?? []);
    if (isFinal[reader] === true) setBit(automaton.final, 0, state);
  });
  return automaton;
}

interface Reached {
  /** The instructions that read a character, by their places. */
  readonly readers: readonly number[];
  readonly matches: boolean;
}

/** What is reached without reading, where these conditions hold. */
function reached({ inst }: Program, from: number, holds: number): Reached {
  const seen = new Set<number>();
  const readers: number[] = [];
  let matches = false;
  const open = [from];
  for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
    const instruction = inst[pc];
    if (instruction === undefined || seen.has(pc)) continue;
    seen.add(pc);
    const { op, out, arg } = instruction;
    if (op >= OP.RUNE && op <= OP.RUNE_ANY_NOT_NL) readers.push(pc);
    else if (op === OP.MATCH) matches = true;
    else if (op === OP.ALT || op === OP.ALT_MATCH) open.push(out, arg);
    else if (op === OP.CAPTURE || op === OP.NOP) open.push(out);
    else if (op === OP.EMPTY_WIDTH) {
      if ((arg & ~holds) === 0) open.push(out);
    } else if (op !== OP.FAIL) throw new Error(`the engine has an instruction ${op}`);
  }
  return { readers, matches };
}

function charactersOf(instruction: Instruction | undefined): { low: number; high: number } {
  const set = { low: 0, high: 0 };
  for (const character of LEGAL_CHARACTERS) {
    const code = character.charCodeAt(0);
    if (instruction?.matchRune(code) !== true) continue;
    const { low, high } = single(placeOf(code));
    set.low |= low;
    set.high |= high;
  }
  return set;
}

/** The readers that read a legal character and from which an end can be reached. */
function leadingSomewhere(
  readers: readonly number[],
  followed: readonly Reached[],
  isFinal: readonly boolean[],
  masks: readonly { readonly low: number; readonly high: number }[],
): readonly number[] {
  const before = new Map<number, number[]>();
  followed.forEach((next, reader) => {
    for (const pc of next.readers) before.set(pc, [...(before.get(pc) ?? []), reader]);
  });
  const readsSomething = (reader: number) =>
    (masks[reader]?.low ?? 0) !== 0 || (masks[reader]?.high ?? 0) !== 0;
  const leads = new Set<number>();
  const open = readers.flatMap((_, reader) => (isFinal[reader] === true ? [reader] : []));
  for (let reader = open.pop(); reader !== undefined; reader = open.pop()) {
    if (leads.has(reader) || !readsSomething(reader)) continue;
    leads.add(reader);
    open.push(...(before.get(readers[reader] ?? -1) ?? []));
  }
  return [...leads].sort((a, b) => a - b);
}
