import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button, Stack, Text } from '../../../shared/ui';
import { FORM_FILTERS, type FormFilterName } from '../filters';
import type { CodesSearch } from '../search';
import { FilterField } from './filter-field';
import classes from './filter-form.module.css';

const NAMES = Object.keys(FORM_FILTERS) as readonly FormFilterName[];

interface FilterFormProps {
  readonly search: CodesSearch;
  readonly onApply: (changes: CodesSearch) => void;
}

/** What the list can be narrowed by beside search and status; applied together. */
export function FilterForm({ search, onApply }: FilterFormProps) {
  const { t } = useTranslation(['codes', 'fields']);
  const { timeZone } = useFormat();
  const [draft, setDraft] = useState<CodesSearch>(() =>
    Object.fromEntries(NAMES.map((name) => [name, search[name]])),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(draft);
      }}
    >
      <Stack gap="sm">
        <div className={classes['fields']}>
          {NAMES.map((name) => (
            <FilterField
              key={name}
              filter={FORM_FILTERS[name]}
              label={t(`fields:${name}`)}
              value={draft[name]}
              onChange={(value) => {
                setDraft((before) => ({ ...before, [name]: value }));
              }}
            />
          ))}
        </div>
        <Text size="xs" c="dimmed">
          {t('filter.zone', { zone: timeZone })}
        </Text>
        <Button type="submit">{t('filter.apply')}</Button>
      </Stack>
    </form>
  );
}
