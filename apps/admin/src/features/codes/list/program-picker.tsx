import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../shared/lib/graphql';
import { NativeSelect } from '../../../shared/ui';
import type { PickerProps } from './owner-picker';

const ProgramsQuery = graphql(`
  query CodesFilterPrograms {
    programs(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

/** A program of the account. */
export function ProgramPicker({ label, value, onChange }: PickerProps) {
  const { t } = useTranslation('codes');
  const { data } = useQuery(ProgramsQuery);
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: t('filter.any') },
        ...(data?.programs.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        onChange(event.currentTarget.value || undefined);
      }}
    />
  );
}
