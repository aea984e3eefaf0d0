import { restrictedViolation, type RestrictedText, type Violation } from '@creator-codes/domain';
import {
  acceptsInSomeCase,
  commonCodeBeginning,
  literalPattern,
  commonCode,
  type Pattern,
} from '@creator-codes/patterns';

/** How many restricted texts are named that a pattern meets. */
const NAMED = 5;

/** The restricted texts that a pattern would match in some letter case, each with the shortest such text. */
export function restrictedByPattern(
  { automaton }: Pattern,
  restricted: readonly RestrictedText[],
): readonly Violation[] {
  const found: Violation[] = [];
  for (const each of restricted) {
    const witness =
      each.kind === 'WORD'
        ? commonWord(automaton, each.normalForm)
        : commonCodeBeginning(automaton, each.normalForm);
    if (witness !== null) found.push(restrictedViolation(witness, each));
    if (found.length === NAMED) break;
  }
  return found;
}

/** Matched first: of two thousand words most are not met, and a walk over pairs of states takes far longer. */
function commonWord(automaton: Pattern['automaton'], normalForm: string): string | null {
  if (!acceptsInSomeCase(automaton, normalForm)) return null;
  return commonCode(automaton, literalPattern(normalForm).automaton);
}
