import { restrictedViolation, type RestrictedText, type Violation } from '@creator-codes/domain';
import { acceptedSpelling, ManyBeginnings, type Pattern } from '@creator-codes/patterns';
import { Turns } from '../ports/turns.js';

/** How many restricted texts are named that a pattern meets. */
const NAMED = 5;

/**
 * The restricted texts that a pattern would match in some letter case, each with the shortest such text. Others have a
 * turn of the event loop meanwhile: two thousand of them take a while.
 */
export async function restrictedByPattern(
  { automaton }: Pattern,
  restricted: readonly RestrictedText[],
): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  const beginnings = new ManyBeginnings(automaton);
  // A transaction may wait for it.
  const turns = new Turns(true);
  for (const each of restricted) {
    await turns.next();
    const witness =
      each.kind === 'WORD'
        ? acceptedSpelling(automaton, each.normalForm)
        : beginnings.commonCode(each.normalForm);
    if (witness !== null) found.push(restrictedViolation(witness, each));
    if (found.length === NAMED) break;
  }
  return found;
}
