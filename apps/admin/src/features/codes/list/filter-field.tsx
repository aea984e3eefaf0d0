import { useTranslation } from 'react-i18next';
import { NativeSelect, TextInput } from '../../../shared/ui';
import { DayField } from '../../../shared/ui/day-field';
import type { CodesFormFilter } from '../filters';
import { choicesOf, wordOf } from './choices';
import { OwnerPicker } from './owner-picker';
import { ProgramPicker } from './program-picker';

interface FilterFieldProps {
  readonly filter: CodesFormFilter;
  readonly label: string;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: unknown) => void;
}

/** One field of the form, by the kind of its filter. */
export function FilterField({ filter, label, value, onChange }: FilterFieldProps) {
  const { t } = useTranslation(['codes', 'words']);
  const text = value?.toString();
  switch (filter.kind) {
    case 'id': {
      if (filter.of === 'job') return null;
      const Picker = PICKERS[filter.of];
      return <Picker label={label} value={text} onChange={onChange} />;
    }
    case 'search':
      return (
        <TextInput
          label={label}
          description={t('filter.handleHelp')}
          value={text ?? ''}
          onChange={(event) => {
            onChange(event.currentTarget.value || undefined);
          }}
        />
      );
    case 'day':
      return <DayField label={label} value={text} onChange={onChange} />;
    default: {
      const choices = choicesOf(filter);
      const offered = choices.filter(
        (choice) => choice === value || filter.saidElsewhere?.includes(choice) !== true,
      );
      return (
        <NativeSelect
          label={label}
          value={text ?? ''}
          data={[
            { value: '', label: t('filter.any') },
            ...offered.map((choice) => ({
              value: String(choice),
              label: wordOf(filter, choice, t),
            })),
          ]}
          onChange={(event) => {
            onChange(choices.find((choice) => String(choice) === event.currentTarget.value));
          }}
        />
      );
    }
  }
}

const PICKERS = { owner: OwnerPicker, program: ProgramPicker };
