import { useAnswer } from '../../../shared/lib/use-answer';
import type { Input } from '../engine/draft-input';
import type { CheckAnswer, WizardServer } from '../engine/wizard-server';

const NOTHING: CheckAnswer = { errors: [], warnings: [] };

/** Asks before the last button is pressed what pressing it would answer; null input asks nothing. */
export function useFinalCheck(input: Input | null, server: WizardServer): CheckAnswer {
  const answer = useAnswer(input === null ? null : JSON.stringify(input), () =>
    server.check(input ?? {}),
  );
  // Where nobody could say, the button asks again and tells what it hears.
  return answer?.kind === 'given' ? answer.value : NOTHING;
}
