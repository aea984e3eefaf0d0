import { useEffect, useState } from 'react';
import type { Input } from '../engine/draft-input';
import type { CheckAnswer, WizardServer } from '../engine/wizard-server';

const NOTHING: CheckAnswer = { errors: [], warnings: [] };

/** Asks before the last button is pressed what pressing it would answer; null input asks nothing. */
export function useFinalCheck(input: Input | null, server: WizardServer): CheckAnswer {
  const asked = input === null ? null : JSON.stringify(input);
  const [answer, setAnswer] = useState<{ asked: string; given: CheckAnswer } | null>(null);
  useEffect(() => {
    if (asked === null || input === null) return;
    let isCurrent = true;
    server.check(input).then(
      (given) => {
        if (isCurrent) setAnswer({ asked, given });
      },
      // The button asks again and tells what it hears.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // The input is rebuilt on every render; its text says when it is another one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, server]);
  return asked !== null && answer?.asked === asked ? answer.given : NOTHING;
}
