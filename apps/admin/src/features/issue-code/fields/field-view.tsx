import type { FieldKind, StepField } from '@creator-codes/domain';
import type { ComponentType } from 'react';
import type { Objection } from '../../../shared/lib/violations';
import { valueOf, type Draft } from '../engine/draft';
import { inputId } from '../engine/paths';
import { useWizardAccess } from '../wizard/wizard-context';
import { SHOWN_KINDS } from './field-kinds';
import type { FieldProps } from './field-props';
import classes from './field-view.module.css';

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
  const Renderer: ComponentType<FieldProps<Kind>> = SHOWN_KINDS[field.kind].Field;
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
