import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/ui';
import { DealsQuery } from '../api/documents';
import { useChosenProgramId } from './use-chosen-program-id';
import type { FieldProps } from './field-props';
import { useFieldWords } from './use-field-words';

/** The offer that the code belongs to; not asked where the program has none. */
export function DealField({ field, value, objections, onChange }: FieldProps<'deal'>) {
  const { t } = useTranslation('issueCode');
  const { errorOf } = useFieldWords();
  const programId = useChosenProgramId(field.programKind ?? 'CREATOR');
  const { data } = useQuery(
    DealsQuery,
    programId === null ? skipToken : { variables: { programId } },
  );
  const deals = data?.deals.nodes ?? [];
  if (deals.length === 0 && value === null) return null;
  const known = deals.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = value === null || deals.some(({ id }) => id === value.id);
  return (
    <Select
      label={t('deal.label')}
      description={t('deal.help')}
      placeholder={t('deal.none')}
      data={isKnown ? known : [...known, { value: value.id, label: value.label }]}
      value={value?.id ?? null}
      error={errorOf(objections)}
      searchable={deals.length > 8}
      clearable
      onChange={(id, option) => {
        onChange(id === null ? null : { id, label: option?.label ?? id });
      }}
    />
  );
}
