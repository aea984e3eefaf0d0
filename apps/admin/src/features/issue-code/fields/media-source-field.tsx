import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/ui';
import { CreatorQuery } from '../api/documents';
import { fieldOfKind, valueOf } from '../engine/draft';
import { useWizardAccess } from '../wizard/wizard-context';
import type { FieldProps } from './field-props';
import { useChosenProgramId } from './use-chosen-program-id';
import { useFieldWords } from './use-field-words';

/** Which media source stands for the creator; not asked where one does and no other could. */
export function MediaSourceField({ value, objections, onChange }: FieldProps<'mediaSource'>) {
  const { t } = useTranslation(['issueCode', 'fields']);
  const { errorOf } = useFieldWords();
  const { procedure, draft } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);
  const programId = useChosenProgramId('PERFORMANCE');
  const { data } = useQuery(
    CreatorQuery,
    creator === null ? skipToken : { variables: { id: creator.id } },
  );
  const sources =
    data?.node?.__typename === 'Creator'
      ? data.node.mediaSources.filter(
          ({ program }) => programId === null || program.id === programId,
        )
      : [];
  const error = errorOf(objections);
  if (sources.length < 2 && value === null && error === undefined) return null;
  return (
    <Select
      label={t('fields:mediaSource')}
      placeholder={t('mediaSource.placeholder')}
      data={sources.map(({ id, name, program }) => ({
        value: id,
        label: programId === null ? `${name} (${program.name})` : name,
      }))}
      value={value?.id ?? null}
      error={error}
      clearable
      onChange={(id, option) => {
        onChange(id === null ? null : { id, label: option?.label ?? id });
      }}
    />
  );
}
