import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodesSearch } from '../search';
import { FilterForm } from './filter-form';
import { WantedPopover } from './wanted-popover';

interface FilterPopoverProps {
  readonly button: ReactElement<Record<string, unknown>>;
  readonly search: CodesSearch;
  readonly onApply: (changes: CodesSearch) => void;
}

/** The further filters. */
export function FilterPopover({ button, search, onApply }: FilterPopoverProps) {
  const { t } = useTranslation('codes');
  return (
    <WantedPopover
      button={button}
      label={t('filter.button')}
      width="min(460px, calc(100vw - 24px))"
    >
      {(close) => (
        <FilterForm
          search={search}
          onApply={(changes) => {
            onApply(changes);
            close();
          }}
        />
      )}
    </WantedPopover>
  );
}
