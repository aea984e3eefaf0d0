import { useEffect, useState } from 'react';
import { whenReleased } from './when-released';

/** What was answered, or that nobody could say. */
export type Answer<Value> =
  { readonly kind: 'given'; readonly value: Value } | { readonly kind: 'failed' };

/**
 * Asks while somebody fills in a form, once they pause. The answer is always about the question that is there now;
 * null while that has none yet, or is null itself. Two questions are the same if their texts are.
 */
export function useAnswer<Value>(
  question: string | null,
  ask: () => Promise<Value>,
  pauseMs = 0,
): Answer<Value> | null {
  const [last, setLast] = useState<{ question: string; answer: Answer<Value> } | null>(null);
  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    const tell = (answer: Answer<Value>) => {
      // What is told moves what stands below it, and so the button that somebody presses.
      whenReleased(() => {
        if (isCurrent) setLast({ question, answer });
      });
    };
    const timer = window.setTimeout(() => {
      ask().then(
        (value) => {
          tell({ kind: 'given', value });
        },
        () => {
          tell({ kind: 'failed' });
        },
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `ask` is made anew on every render; the question's text says when it is another one
  }, [question, pauseMs]);
  return question !== null && last?.question === question ? last.answer : null;
}
