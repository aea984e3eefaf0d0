import { Group, Radio, Select } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** As many as are seen at a glance. */
const FEW = 2;

/** One of a few choices, of which one always counts. */
export function OneOfField({ field, value, objections, onChange }: FieldProps<'oneOf'>) {
  const { choiceOf, errorOf, helpOf, labelOf } = useFieldWords();
  const { choices = [] } = field;
  const chosen = value || (choices[0] ?? null);
  if (choices.length <= FEW) {
    return (
      <Radio.Group
        label={labelOf(field.name)}
        description={helpOf(field.name)}
        value={chosen}
        error={errorOf(objections)}
        onChange={onChange}
      >
        <Group gap="lg" mt={8}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choiceOf(field.name, choice)} />
          ))}
        </Group>
      </Radio.Group>
    );
  }
  return (
    <Select
      label={labelOf(field.name)}
      description={helpOf(field.name)}
      data={choices.map((choice) => ({ value: choice, label: choiceOf(field.name, choice) }))}
      value={chosen}
      error={errorOf(objections)}
      allowDeselect={false}
      onChange={(choice) => {
        onChange(choice ?? '');
      }}
    />
  );
}
