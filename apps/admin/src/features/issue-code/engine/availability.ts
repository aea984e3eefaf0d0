import type { FieldKind, Procedure } from '@creator-codes/domain';
import { useAvailability, type Availability } from '../../../parts/code-text/use-availability';
import { legalTextOf } from '../../../shared/lib/legal-text';
import type { UserError } from '../../../shared/lib/violations';
import { fieldOfKind, matchTypeOf, valueOf, type Draft } from './draft';
import { knownInputOf, type Input } from './draft-input';
import { initialTerms } from './values';
import type { WizardServer } from './wizard-server';

/** What can be wrong with these has nothing to do with the text. */
const NOT_ABOUT_THE_TEXT: ReadonlySet<FieldKind> = new Set(['deal', 'longText', 'email', 'oneOf']);

/** Whether the text of a draft can still be had; else what the server says stands in its way. */
export type TextAvailability = Availability<readonly UserError[]>;

/** Asks about the text of a draft while somebody types. */
export function useTextAvailability(
  procedure: Procedure,
  draft: Draft,
  server: WizardServer,
): TextAvailability {
  const question = questionOf(procedure, draft);
  return useAvailability(
    question && {
      text: question.text,
      about: JSON.stringify(question.input),
      ask: async () => {
        const { errors } = await server.check(question.input);
        const held = errors.filter(({ path }) => path[0] === question.field);
        return held.length > 0 ? held : null;
      },
    },
  );
}

/**
 * The smallest input that asks about the text: dates and labels do not matter to it and would only ask again. What is not legal
 * yet is asked about in its legal form: nobody is offered what somebody holds.
 */
function questionOf(
  procedure: Procedure,
  draft: Draft,
): { readonly input: Input; readonly text: string; readonly field: string } | null {
  const textField = fieldOfKind(procedure, 'codeText');
  const creatorField = fieldOfKind(procedure, 'creator');
  if (textField === null || creatorField === null) return null;
  // A pattern is not free or held: what it meets is told beside it.
  if (matchTypeOf(procedure, draft) === 'REGEX') return null;
  const creator = valueOf(draft, creatorField);
  const text = legalTextOf(valueOf(draft, textField));
  if (creator === null || text === null) return null;
  const values = Object.fromEntries(
    procedure.steps
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => !NOT_ABOUT_THE_TEXT.has(kind))
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
