import { getRouteApi } from '@tanstack/react-router';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, NativeSelect, Popover, TextInput, useDebouncedCallback } from '../../../shared/ui';
import { DEFAULT_SORT, SORTS, type CodesSearch, type CodesSort } from '../search';
import { FilterChips } from './filter-chips';
import { FilterForm } from './filter-form';
import classes from './filter-bar.module.css';

const route = getRouteApi('/codes');
const SORT_WORD: Readonly<Record<CodesSort, 'newest' | 'oldest' | 'az' | 'za'>> = {
  '-createdAt': 'newest',
  createdAt: 'oldest',
  text: 'az',
  '-text': 'za',
};

/** Search, order and further filters; all of them live in the address. */
export function FilterBar() {
  const { t } = useTranslation('codes');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isOpen, setOpen] = useState(false);
  const set = (changes: CodesSearch) => {
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  };

  return (
    <>
      <div className={classes['bar']}>
        <SearchField
          value={search.q ?? ''}
          onChange={(q) => {
            set({ q: q === '' ? undefined : q });
          }}
        />
        <NativeSelect
          aria-label={t('sort.label')}
          className={classes['sort']}
          value={search.sort ?? DEFAULT_SORT}
          data={SORTS.map((sort) => ({ value: sort, label: t(`sort.${SORT_WORD[sort]}`) }))}
          onChange={(event) => {
            const sort = SORTS.find((choice) => choice === event.currentTarget.value);
            set({ sort: sort === DEFAULT_SORT ? undefined : sort });
          }}
        />
        <Popover
          opened={isOpen}
          onChange={setOpen}
          position="bottom-end"
          width={320}
          shadow="md"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <Button
              variant="default"
              leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {t('filter.button')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('filter.title')}>
            <FilterForm
              search={search}
              onApply={(changes) => {
                void navigate({ search: (before) => ({ ...before, ...changes }) });
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
      <FilterChips search={search} onRemove={set} />
    </>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Typing goes to the address after a pause; the address (Back, a link) goes to the field. */
function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation('codes');
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const send = useDebouncedCallback((text: string) => {
    setSent(text);
    onChange(text);
  }, 150);
  useEffect(() => {
    if (value === sent) return;
    setTyped(value);
    setSent(value);
  }, [value, sent]);

  return (
    <TextInput
      className={classes['search']}
      type="search"
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      data-page-search
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
