import { Controller, type Control } from 'react-hook-form';
import { Switch } from '../../../shared/ui';
import type { PatternValues } from './pattern-values';

interface FormSwitchProps {
  readonly control: Control<PatternValues>;
  readonly name: 'mayUseOtherText' | 'tellsOwners' | 'waits';
  readonly label: string;
  readonly description: string;
}

/** Something of the form that is on or off. */
export function FormSwitch({ control, name, ...words }: FormSwitchProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Switch
          {...words}
          checked={value}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
          {...field}
        />
      )}
    />
  );
}
