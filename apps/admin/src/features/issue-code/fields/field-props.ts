import type { FieldKind, StepField } from '@creator-codes/domain';
import type { Objection } from '../../../shared/lib/violations';
import type { FieldRef } from '../engine/draft';
import type { ValueOfKind } from '../engine/values';

/** What every renderer of a field gets, whatever step it stands in. */
export interface FieldProps<Kind extends FieldKind> {
  readonly field: FieldRef<Kind> & Pick<StepField, 'programKind' | 'choices'>;
  readonly value: ValueOfKind[Kind];
  readonly onChange: (value: ValueOfKind[Kind]) => void;
  /** What is wrong with this field, to be said beside it. */
  readonly objections: readonly Objection[];
}
