import { useTranslation } from 'react-i18next';
import { Textarea } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** Several lines of text. */
export function LongTextField({ field, value, objections, onChange }: FieldProps<'longText'>) {
  const { t } = useTranslation('common');
  const { errorOf, helpOf, labelOf } = useFieldWords();
  return (
    <Textarea
      label={labelOf(field.name)}
      description={helpOf(field.name) ?? (field.required ? undefined : t('optional'))}
      value={value}
      error={errorOf(objections)}
      rows={3}
      resize="vertical"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
