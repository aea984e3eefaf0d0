import { restrictedViolation, type RestrictedText, type Violation } from '@creator-codes/domain';
import {
  commonCodeBeginning,
  literalPattern,
  commonCode,
  readPattern,
} from '@creator-codes/patterns';

/** How many restricted texts are named that a pattern meets. */
const NAMED = 5;

/** The restricted texts that a pattern would match in some letter case, each with the shortest such text. */
export function restrictedByPattern(
  pattern: string,
  restricted: readonly RestrictedText[],
): readonly Violation[] {
  const read = readPattern(pattern);
  if (!read.ok) return [];
  const { automaton } = read.value;
  const found: Violation[] = [];
  for (const each of restricted) {
    const witness =
      each.kind === 'WORD'
        ? commonCode(automaton, literalPattern(each.normalForm).automaton)
        : commonCodeBeginning(automaton, each.normalForm);
    if (witness !== null) found.push(restrictedViolation(witness, each));
    if (found.length === NAMED) break;
  }
  return found;
}
