import { useTranslation } from 'react-i18next';
import { Textarea } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** Several lines of text. */
export function LongTextField({ field, value, objections, onChange }: FieldProps<'longText'>) {
  const { t } = useTranslation(['issueCode', 'common']);
  const { errorOf, labelOf } = useFieldWords();
  const isComments = field.name === 'comments';
  return (
    <Textarea
      label={labelOf(field.name, readable(field.name))}
      description={
        isComments ? t('comments.help') : field.required ? undefined : t('common:optional')
      }
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

function readable(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
