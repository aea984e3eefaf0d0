import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { FORM_FILTERS, type CodesFormFilter, type FormFilterName } from '../filters';
import type { CodesSearch } from '../search';
import { wordOf } from './choices';
import classes from './filter-chips.module.css';
import { useNameOf } from './use-name-of';

interface FilterChipsProps {
  /** The filters in use. */
  readonly names: readonly FormFilterName[];
  readonly search: CodesSearch;
  readonly onRemove: (changes: CodesSearch) => void;
  /** Takes the focus when the last chip goes. */
  readonly onNoneLeft: () => void;
}

/** What narrows the list beside search and status, each removable. */
export function FilterChips({ names, search, onRemove, onNoneLeft }: FilterChipsProps) {
  return (
    <ul className={classes['chips']}>
      {names.map((name) => (
        <FilterChip
          key={name}
          name={name}
          value={search[name]}
          onRemove={(chip) => {
            // The button that was pressed goes: its neighbour takes the focus.
            const next = (chip?.nextElementSibling ?? chip?.previousElementSibling)?.querySelector(
              'button',
            );
            if (next) next.focus();
            else onNoneLeft();
            onRemove({ [name]: undefined });
          }}
        />
      ))}
    </ul>
  );
}

interface FilterChipProps {
  readonly name: FormFilterName;
  readonly value: CodesSearch[FormFilterName];
  readonly onRemove: (chip: Element | null) => void;
}

function FilterChip({ name, value, onRemove }: FilterChipProps) {
  const { t } = useTranslation(['codes', 'fields']);
  const label = t(`fields:${name}`);
  return (
    <li className={classes['chip']}>
      {t('filter.chip', { name: label, value: useShown(FORM_FILTERS[name], value) })}
      <button
        type="button"
        className={classes['remove']}
        aria-label={t('filter.remove', { name: label })}
        onClick={(event) => {
          onRemove(event.currentTarget.closest('li'));
        }}
      >
        <IconX size={14} aria-hidden />
      </button>
    </li>
  );
}

/** How the value of a filter is shown. */
function useShown(filter: CodesFormFilter, value: unknown): string {
  const { t } = useTranslation(['codes', 'words']);
  const { date } = useFormat();
  const name = useNameOf(filter.kind === 'id' ? String(value) : undefined);
  switch (filter.kind) {
    case 'id':
      return name ?? '…';
    case 'search':
      return String(value);
    case 'day':
      return date(`${String(value)}T00:00:00Z`, 'UTC');
    default:
      return wordOf(filter, value, t);
  }
}
