import { Select } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** One of a few choices, of which one always counts. */
export function OneOfField({ field, value, objections, onChange }: FieldProps<'oneOf'>) {
  const { choiceOf, errorOf, helpOf, labelOf } = useFieldWords();
  const { choices = [] } = field;
  return (
    <Select
      label={labelOf(field.name)}
      description={helpOf(field.name)}
      data={choices.map((choice) => ({ value: choice, label: choiceOf(field.name, choice) }))}
      value={value || (choices[0] ?? null)}
      error={errorOf(objections)}
      allowDeselect={false}
      onChange={(choice) => {
        onChange(choice ?? '');
      }}
    />
  );
}
