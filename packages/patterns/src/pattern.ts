import {
  ok,
  parsePatternText,
  PATTERN_INSTRUCTIONS_MAX,
  PATTERN_PROBES,
  refused,
  violation,
  type PatternFault,
  type Result,
} from '@creator-codes/domain';
import { RE2JSSyntaxException } from 're2js';
import { bytesOf, literalAutomaton, type Automaton } from './automaton.js';
import { accepts } from './matching.js';
import { openingOf } from './opening.js';
import { commonCode } from './overlap.js';
import { asksForWords, automatonOf, programOf } from './program.js';
import { measured, type Measured } from './size.js';

/** A pattern that was read, ready to be matched and held against others. */
export interface Pattern {
  readonly text: string;
  readonly automaton: Automaton;
  readonly opening: Int32Array;
  /** How many instructions the engine made of it. */
  readonly instructions: number;
}

/** Every legal code is accepted. */
const ANYTHING = automatonOf(programOf('.*'));

/**
 * Reads a pattern in RE2's syntax.
 * @returns the pattern; or, with an empty path, `PATTERN_INVALID` with what is wrong and where, `PATTERN_TOO_LARGE`,
 * `PATTERN_TOO_WIDE`
 */
export function readPattern(typed: string): Result<Pattern> {
  const parsed = parsePatternText(typed);
  if (!parsed.ok) return parsed;
  const { text } = parsed.value;
  const size = sizeOrFault(text);
  if ('fault' in size) return refused(violation('PATTERN_INVALID', [], size));
  const { instructions } = size;
  // Before it is made: a program of several hundred thousand instructions takes seconds.
  if (instructions > PATTERN_INSTRUCTIONS_MAX) {
    const max = PATTERN_INSTRUCTIONS_MAX;
    return refused(violation('PATTERN_TOO_LARGE', [], { instructions, max }));
  }
  const program = programOf(size.pattern);
  if (asksForWords(program)) return refused(violation('PATTERN_INVALID', [], wordEdgeIn(text)));
  const automaton = automatonOf(program);
  if (commonCode(automaton, ANYTHING) === null) {
    return refused(violation('PATTERN_INVALID', [], { fault: 'MATCHES_NOTHING' }));
  }
  if (PATTERN_PROBES.every((probe) => accepts(automaton, probe))) {
    return refused(violation('PATTERN_TOO_WIDE'));
  }
  return ok({ text, automaton, opening: openingOf(automaton), instructions });
}

/** An exact code as a pattern: its normal form in any letter case. */
export function literalPattern(normalForm: string): Pattern {
  const automaton = literalAutomaton(normalForm);
  return { text: normalForm, automaton, opening: openingOf(automaton), instructions: 0 };
}

/** About what a pattern holds of memory. */
export function bytesOfPattern({ text, automaton }: Pattern): number {
  return bytesOf(automaton) + 2 * text.length + 300;
}

interface Fault {
  readonly fault: PatternFault;
  readonly position?: number;
}

function sizeOrFault(text: string): Measured | Fault {
  try {
    return measured(text);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return faultOf(text, error.getDescription(), error.getPattern() ?? '');
  }
}

/** What the engine says, and what it is to a reader. */
const FAULTS: Readonly<Record<string, PatternFault>> = {
  'missing closing ]': 'MISSING_BRACKET',
  'missing closing )': 'MISSING_PARENTHESIS',
  'unexpected )': 'UNEXPECTED_PARENTHESIS',
  'invalid escape sequence': 'ESCAPE',
  'trailing backslash at end of expression': 'ESCAPE',
  'missing argument to repetition operator': 'NOTHING_TO_REPEAT',
  'invalid nested repetition operator': 'NESTED_REPEAT',
  'invalid repeat count': 'REPEAT_COUNT',
  'invalid character class range': 'CHARACTER_RANGE',
};

/** Of these the engine names the whole pattern, and not the place. */
const WITHOUT_PLACE: ReadonlySet<PatternFault> = new Set([
  'MISSING_PARENTHESIS',
  'UNEXPECTED_PARENTHESIS',
]);

const LOOKAROUND = ['(?=', '(?!', '(?<=', '(?<!'];

function faultOf(text: string, description: string, found: string): Fault {
  const isLookaround = LOOKAROUND.some((opening) => found.startsWith(opening));
  const fault = isLookaround ? 'LOOKAROUND' : (FAULTS[description] ?? 'NOT_UNDERSTOOD');
  const at = found === '' || WITHOUT_PLACE.has(fault) ? -1 : text.indexOf(found);
  return at < 0 ? { fault } : { fault, position: at + 1 };
}

function wordEdgeIn(text: string): Fault {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '\\') continue;
    if (text[at + 1] === 'b' || text[at + 1] === 'B') {
      return { fault: 'WORD_BOUNDARY', position: at + 1 };
    }
    at += 1;
  }
  return { fault: 'WORD_BOUNDARY' };
}
