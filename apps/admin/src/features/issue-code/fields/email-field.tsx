import { useTranslation } from 'react-i18next';
import { TextInput } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** An address for mail. */
export function EmailField({ field, value, objections, onChange }: FieldProps<'email'>) {
  const { t } = useTranslation('common');
  const { errorOf, helpOf, labelOf } = useFieldWords();
  return (
    <TextInput
      label={labelOf(field.name)}
      description={helpOf(field.name) ?? (field.required ? undefined : t('optional'))}
      type="email"
      autoComplete="off"
      value={value}
      error={errorOf(objections)}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
