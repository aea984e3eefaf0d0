import type { FieldKind, StepField } from '@creator-codes/domain';
import type { ComponentType } from 'react';
import type { Objection } from '../../../shared/lib/violations';
import { valueOf, type Draft } from '../engine/draft';
import { inputId } from '../engine/paths';
import { useWizardAccess } from '../wizard/wizard-context';
import { CodeTextField } from './code-text-field';
import { CreatorField } from './creator-field';
import { DealField } from './deal-field';
import type { FieldProps } from './field-props';
import classes from './field-view.module.css';
import { LongTextField } from './long-text-field';
import { MediaSourceField } from './media-source-field';
import { ProgramField } from './program-field';
import { TermsField } from './terms-field';

/** One renderer per kind of field. A step is nothing but a list of fields of these kinds. */
const RENDERERS: { readonly [Kind in FieldKind]: ComponentType<FieldProps<Kind>> } = {
  creator: CreatorField,
  program: ProgramField,
  mediaSource: MediaSourceField,
  codeText: CodeTextField,
  terms: TermsField,
  deal: DealField,
  longText: LongTextField,
};

interface FieldViewProps<Kind extends FieldKind> {
  readonly field: StepField & { readonly kind: Kind };
  readonly draft: Draft;
  readonly objections: readonly Objection[];
}

/** A field of a step, by its kind. */
export function FieldView<Kind extends FieldKind>({
  field,
  draft,
  objections,
}: FieldViewProps<Kind>) {
  const { change } = useWizardAccess();
  const Renderer: ComponentType<FieldProps<Kind>> = RENDERERS[field.kind];
  return (
    <div id={inputId([field.name])} className={classes['field']}>
      <Renderer
        field={field}
        value={valueOf(draft, field)}
        objections={objections}
        onChange={(value) => {
          change(field, value);
        }}
      />
    </div>
  );
}
