import type { Procedure } from '@creator-codes/domain';
import { useEffect, useState } from 'react';
import { legalTextOf } from '../../../shared/lib/legal-text';
import { whenReleased } from '../../../shared/lib/when-released';
import type { UserError } from '../../../shared/lib/violations';
import { fieldOfKind, valueOf, type Draft } from './draft';
import { knownInputOf, type Input } from './draft-input';
import { initialTerms } from './values';
import type { WizardServer } from './wizard-server';

const TYPING_PAUSE_MS = 300;

/** Whether a code's text can still be had. `unknown`: the server could not say; it is asked again on create. */
export type Availability =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly text: string }
  | { readonly kind: 'free'; readonly text: string }
  | { readonly kind: 'held'; readonly text: string; readonly errors: readonly UserError[] }
  | { readonly kind: 'unknown'; readonly text: string };

const IDLE: Availability = { kind: 'idle' };

/** Asks while somebody types, once they pause; the answer is always about the text that is there now. */
export function useAvailability(
  procedure: Procedure,
  draft: Draft,
  server: WizardServer,
): Availability {
  const question = questionOf(procedure, draft);
  const asked = question === null ? null : JSON.stringify(question.input);
  const [answer, setAnswer] = useState<{ asked: string; availability: Availability } | null>(null);

  useEffect(() => {
    if (asked === null || question === null) return;
    let isCurrent = true;
    const { input, text, field } = question;
    const tell = (availability: Availability) => {
      // What is said of a text moves what stands below it, and so Continue.
      whenReleased(() => {
        if (isCurrent) setAnswer({ asked, availability });
      });
    };
    const timer = window.setTimeout(() => {
      server.check(input).then(
        ({ errors }) => {
          const held = errors.filter(({ path }) => path[0] === field);
          tell(held.length > 0 ? { kind: 'held', text, errors: held } : { kind: 'free', text });
        },
        () => {
          tell({ kind: 'unknown', text });
        },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
    // The question is rebuilt on every render; its text says when it is another one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, server]);

  if (question === null) return IDLE;
  return answer?.asked === asked ? answer.availability : { kind: 'checking', text: question.text };
}

/**
 * The smallest input that asks about the text: dates do not matter to it and would only ask again. What is not legal
 * yet is asked about in its legal form: nobody is offered what somebody holds.
 */
function questionOf(
  procedure: Procedure,
  draft: Draft,
): { readonly input: Input; readonly text: string; readonly field: string } | null {
  const textField = fieldOfKind(procedure, 'codeText');
  const creatorField = fieldOfKind(procedure, 'creator');
  if (textField === null || creatorField === null) return null;
  const creator = valueOf(draft, creatorField);
  const text = legalTextOf(valueOf(draft, textField));
  if (creator === null || text === null) return null;
  const values = Object.fromEntries(
    procedure.steps
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind !== 'deal' && kind !== 'longText')
      .map((field) => [
        field.name,
        field.kind === 'terms'
          ? field.required
            ? initialTerms(draft.timeZone)
            : null
          : field.name === textField.name
            ? text
            : draft.values[field.name],
      ]),
  );
  const input = knownInputOf(procedure, { values, timeZone: draft.timeZone });
  return { input, text, field: textField.name };
}
