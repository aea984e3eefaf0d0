import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, useDebouncedValue } from '../../../shared/ui';
import { CreatorChoicesQuery } from './media-source-documents';

interface CreatorSelectProps {
  readonly label: string;
  readonly description: ReactNode;
  readonly value: string | null;
  /** Who is chosen when the form opens. */
  readonly start?: { readonly id: string; readonly displayName: string } | null;
  readonly isDisabled?: boolean;
  readonly error?: ReactNode;
  readonly onChange: (id: string | null) => void;
}

/** A creator found by typing a part of the name; the server searches. */
export function CreatorSelect(props: CreatorSelectProps) {
  const { label, description, value, start = null, isDisabled = false, error, onChange } = props;
  const { t } = useTranslation(['settings', 'common']);
  const [search, setSearch] = useState(start?.displayName ?? '');
  const [picked, setPicked] = useState(
    start === null ? null : { value: start.id, label: start.displayName },
  );
  const [searched] = useDebouncedValue(search === picked?.label ? '' : search, 200);
  const { data, previousData } = useQuery(CreatorChoicesQuery, {
    variables: { search: searched === '' ? null : searched },
  });
  const found = ((data ?? previousData)?.creators.nodes ?? []).map(({ id, displayName }) => ({
    value: id,
    label: displayName,
  }));
  // Whoever is chosen has a name here, found or not.
  const named = [picked, start === null ? null : { value: start.id, label: start.displayName }];
  const missing = named.find(
    (each) => each?.value === value && !found.some((option) => option.value === value),
  );
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('common:personSearch')}
      nothingFoundMessage={t('source.creatorNone')}
      data={missing === undefined || missing === null ? found : [missing, ...found]}
      // The server has searched already, in handles as well as in names.
      filter={({ options }) => options}
      searchable
      clearable
      disabled={isDisabled}
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
