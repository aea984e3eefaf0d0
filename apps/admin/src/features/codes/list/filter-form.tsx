import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { graphql } from '../../../shared/lib/graphql';
import { Button, NativeSelect, Stack, Text } from '../../../shared/ui';
import { DayField } from '../../../shared/ui/day-field';
import type { CodesSearch } from '../search';
import { OwnerPicker } from './owner-picker';

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

interface FilterFormProps {
  readonly search: CodesSearch;
  readonly onApply: (changes: CodesSearch) => void;
}

/** Owner, program, completeness and dates; applied together. */
export function FilterForm({ search, onApply }: FilterFormProps) {
  const { t } = useTranslation('codes');
  const { timeZone } = useFormat();
  const { data } = useQuery(ProgramsQuery);
  const [draft, setDraft] = useState<CodesSearch>(search);
  const set = (changes: CodesSearch) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const dateField = (name: 'createdFrom' | 'createdTo' | 'endsBefore') => (
    <DayField
      label={t(`filter.${name}`)}
      value={draft[name]}
      onChange={(day) => {
        set({ [name]: day });
      }}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { owner, program, complete, createdFrom, createdTo, endsBefore } = draft;
        onApply({ owner, program, complete, createdFrom, createdTo, endsBefore });
      }}
    >
      <Stack gap="sm">
        <OwnerPicker
          value={draft.owner}
          onChange={(owner) => {
            set({ owner });
          }}
        />
        <NativeSelect
          label={t('filter.program')}
          value={draft.program ?? ''}
          data={[
            { value: '', label: t('filter.any') },
            ...(data?.programs.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            set({ program: event.currentTarget.value || undefined });
          }}
        />
        <NativeSelect
          label={t('filter.complete')}
          value={draft.complete === undefined ? '' : String(draft.complete)}
          data={[
            { value: '', label: t('filter.any') },
            { value: 'true', label: t('filter.completeOnly') },
            { value: 'false', label: t('filter.halfMadeOnly') },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ complete: value === '' ? undefined : value === 'true' });
          }}
        />
        {dateField('createdFrom')}
        {dateField('createdTo')}
        {dateField('endsBefore')}
        <Text size="xs" c="dimmed">
          {t('filter.zone', { zone: timeZone })}
        </Text>
        <Button type="submit">{t('filter.apply')}</Button>
      </Stack>
    </form>
  );
}
