import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/ui';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';
import { usePrograms } from './use-programs';

/** Which program; not asked where the account has one of the kind. */
export function ProgramField({ field, value, objections, onChange }: FieldProps<'program'>) {
  const { t } = useTranslation('issueCode');
  const { errorOf } = useFieldWords();
  const kind = field.programKind ?? 'CREATOR';
  const programs = usePrograms(kind);
  if (programs.length < 2) return null;
  return (
    <Select
      label={t(`program.${kind}`)}
      placeholder={t('program.placeholder')}
      data={programs.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      error={errorOf(objections)}
      allowDeselect={false}
      onChange={(id, option) => {
        onChange(id === null ? null : { id, label: option?.label ?? id });
      }}
    />
  );
}
