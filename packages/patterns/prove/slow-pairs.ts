import { commonCode, readPattern, type Pattern } from '../src/index.js';

/** Patterns that are admitted and were made to be slow: many states, each of which leads to many others. */
const SLOW = [
  '(?:[a-z]*[0-9]*){60}',
  '(?:a.?){60}',
  '(?:(?:a|b|c|[A-Z])*[0-9a-z]?){60}',
  '(?:a?b?c?d?){30}x',
  '(?:a?){120}b.*',
  '(?:[a-y]*z?){60}',
  '.{0,60}[a-m].{20}',
  '.{0,50}Z.{20}.{0,30}',
  '(?:.{0,9}B.{3}){10}',
  '(?:[^a]*[^b]*[^c]*){40}d',
  '(?:.*A){60}',
  '(?i)(?:[a-m]*[n-z]*){60}',
];

function read(text: string): readonly Pattern[] {
  const outcome = readPattern(text);
  if (!outcome.ok) console.error(`${text} is not admitted`);
  return outcome.ok ? [outcome.value] : [];
}

/** The slowest pair of these, each as fast as it was once in five times: others use the machine, too. */
export function slowestPair(): { readonly pair: string; readonly ms: number } {
  const patterns = SLOW.flatMap(read);
  let slowest = { pair: '', ms: 0 };
  for (const one of patterns) {
    for (const other of patterns) {
      const ms = Math.min(...Array.from({ length: 5 }, () => timed(one, other)));
      if (ms > slowest.ms) slowest = { pair: `${one.text} with ${other.text}`, ms };
    }
  }
  return slowest;
}

function timed(one: Pattern, other: Pattern): number {
  const start = performance.now();
  commonCode(one.automaton, other.automaton);
  return performance.now() - start;
}
