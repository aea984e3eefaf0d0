import { useAnswer } from '../../shared/lib/use-answer';

const TYPING_PAUSE_MS = 300;

/** Whether a code's text can still be had. `unknown`: the server could not say; it is asked again on create. */
export type Availability<Held> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' | 'free' | 'unknown'; readonly text: string }
  | { readonly kind: 'held'; readonly text: string; readonly held: Held };

/** A question about a text. */
export interface TextQuestion<Held> {
  readonly text: string;
  /** What the answer depends on, in a text. */
  readonly about: string;
  /** Asks the server. @returns what stands in the way; null where the text is free */
  readonly ask: () => Promise<Held | null>;
}

/** Asks about the text that is there now, once typing pauses; null asks nothing. */
export function useAvailability<Held>(question: TextQuestion<Held> | null): Availability<Held> {
  const answer = useAnswer(
    question?.about ?? null,
    () => question?.ask() ?? Promise.resolve(null),
    TYPING_PAUSE_MS,
  );
  if (question === null) return { kind: 'idle' };
  const { text } = question;
  if (answer === null) return { kind: 'checking', text };
  if (answer.kind === 'failed') return { kind: 'unknown', text };
  return answer.value === null
    ? { kind: 'free', text }
    : { kind: 'held', text, held: answer.value };
}
