import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, useDebouncedValue } from '../../../shared/ui';
import { CreatorChoicesQuery } from './media-source-documents';

interface CreatorSelectProps {
  readonly label: string;
  readonly description: ReactNode;
  readonly value: string | null;
  readonly error?: ReactNode;
  readonly onChange: (id: string | null) => void;
}

/** A creator found by typing a part of the name; the server searches. */
export function CreatorSelect({ label, description, value, error, onChange }: CreatorSelectProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<{ value: string; label: string } | null>(null);
  const [searched] = useDebouncedValue(search === picked?.label ? '' : search, 200);
  const { data, previousData } = useQuery(CreatorChoicesQuery, {
    variables: { search: searched === '' ? null : searched },
  });
  const found = ((data ?? previousData)?.creators.nodes ?? []).map(({ id, displayName }) => ({
    value: id,
    label: displayName,
  }));
  const isListed = picked === null || found.some((option) => option.value === picked.value);
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('common:personSearch')}
      nothingFoundMessage={t('source.creatorNone')}
      data={isListed ? found : [picked, ...found]}
      // The server has searched already, in handles as well as in names.
      filter={({ options }) => options}
      searchable
      clearable
      value={value}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) => {
        setPicked(id === null ? null : { value: id, label: option?.label ?? id });
        onChange(id);
      }}
    />
  );
}
