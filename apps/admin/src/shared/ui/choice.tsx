import { useId } from 'react';
import { Radio, Stack } from './index';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly help?: string;
  }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with what it is for. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, choices, onChange } = props;
  const name = useId();
  return (
    <Radio.Group label={label} value={value} name={name}>
      <Stack gap="sm" mt={8}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            checked={choice.value === value}
            label={choice.label}
            description={choice.help}
            onChange={() => {
              onChange(choice.value);
            }}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
