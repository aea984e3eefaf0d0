import type { FieldKind, StepField } from '@creator-codes/domain';
import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { FieldRef } from '../engine/draft';
import type { ValueOfKind } from '../engine/values';
import { CodeTextField } from './code-text-field';
import { CreatorField } from './creator-field';
import { DealField } from './deal-field';
import { EmailField } from './email-field';
import type { FieldProps } from './field-props';
import { LongTextField } from './long-text-field';
import { MediaSourceField } from './media-source-field';
import { OneOfField } from './one-of-field';
import { ProgramField } from './program-field';
import { TermsField } from './terms-field';

/** What a summary may need beside the value. */
export interface SummaryContext {
  readonly field: FieldRef & Pick<StepField, 'isSeldom'>;
  readonly t: TFunction<'issueCode'>;
  /** Counted from 1: the step with the terms that are required. */
  readonly stepOfRequiredTerms: number;
}

interface ShownKind<Kind extends FieldKind> {
  readonly Field: ComponentType<FieldProps<Kind>>;
  /**
   * The answer in a word or two, for the list of steps: null when there is none yet, undefined when the next field of
   * the step may speak. A kind without a summary never speaks for its step.
   */
  readonly summary?: (
    value: ValueOfKind[Kind],
    context: SummaryContext,
  ) => string | null | undefined;
}

/** What one sees of each kind of field; what the engine knows of it is in engine/values. */
export const SHOWN_KINDS: { readonly [Kind in FieldKind]: ShownKind<Kind> } = {
  creator: { Field: CreatorField, summary: (value) => value?.label ?? null },
  program: { Field: ProgramField },
  mediaSource: { Field: MediaSourceField },
  codeText: { Field: CodeTextField, summary: (value) => value || null },
  terms: {
    Field: TermsField,
    summary: (value, { field, t, stepOfRequiredTerms }) => {
      if (field.required) return undefined;
      return value === null ? t('sameAsStep', { number: stepOfRequiredTerms }) : t('ownTerms');
    },
  },
  deal: { Field: DealField },
  // What few codes need does not speak for a step.
  longText: {
    Field: LongTextField,
    summary: (value, { field }) => (field.isSeldom ? undefined : value.trim() || undefined),
  },
  email: { Field: EmailField },
  oneOf: { Field: OneOfField },
};

/** The summary of a field with this value. */
export function summaryOf<Kind extends FieldKind>(
  kind: Kind,
  value: ValueOfKind[Kind],
  context: SummaryContext,
): string | null | undefined {
  return SHOWN_KINDS[kind].summary?.(value, context);
}
