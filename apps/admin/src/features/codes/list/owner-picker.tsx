import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../shared/lib/graphql';
import { Select, useDebouncedValue } from '../../../shared/ui';
import { useNameOf } from './use-name-of';

const OwnersQuery = graphql(`
  query CodesFilterOwners(
    $creators: CreatorFilter
    $partners: PerformancePartnerFilter
    $sources: MediaSourceFilter
  ) {
    creators(first: 8, filter: $creators) {
      nodes {
        id
        displayName
      }
    }
    performancePartners(first: 8, filter: $partners) {
      nodes {
        id
        name
      }
    }
    mediaSources(first: 8, filter: $sources) {
      nodes {
        id
        name
      }
    }
  }
`);

export interface PickerProps {
  readonly label: string;
  /** An id. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** A creator, a performance partner or a media source that can own codes itself, found by name. */
export function OwnerPicker({ label, value, onChange }: PickerProps) {
  const { t } = useTranslation(['codes', 'common']);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const chosenName = useNameOf(value);
  const filter = asked === '' || asked === chosenName ? {} : { search: asked };
  const { data, previousData } = useQuery(OwnersQuery, {
    variables: { creators: filter, partners: filter, sources: { ...filter, hasCreator: false } },
  });
  const found = data ?? previousData;
  const named = (nodes: readonly { readonly id: string; readonly name: string }[] = []) =>
    nodes.map(({ id, name }) => ({ value: id, label: name }));
  const creators = (found?.creators.nodes ?? []).map(({ id, displayName }) => ({
    value: id,
    label: displayName,
  }));
  const partners = named(found?.performancePartners.nodes);
  const sources = named(found?.mediaSources.nodes);
  const isListed = [...creators, ...partners, ...sources].some((option) => option.value === value);
  const chosen =
    value !== undefined && !isListed && chosenName !== null ? [{ value, label: chosenName }] : [];
  return (
    <Select
      label={label}
      placeholder={t('common:personSearch')}
      searchable
      clearable
      openOnFocus={false}
      // The server has searched already, also in words that the label does not show.
      filter={({ options }) => options}
      nothingFoundMessage={t('filter.ownerNothing')}
      data={[
        ...chosen,
        { group: t('filter.creators'), items: creators },
        { group: t('filter.partners'), items: partners },
        { group: t('filter.sources'), items: sources },
      ].filter((entry) => !('items' in entry) || entry.items.length > 0)}
      value={value ?? null}
      onChange={(id) => {
        onChange(id ?? undefined);
      }}
      onSearchChange={setTyped}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
