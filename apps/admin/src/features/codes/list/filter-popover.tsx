import { cloneElement, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Popover } from '../../../shared/ui';
import type { CodesSearch } from '../search';
import { FilterForm } from './filter-form';

interface FilterPopoverProps {
  readonly button: ReactElement<Record<string, unknown>>;
  readonly search: CodesSearch;
  readonly onApply: (changes: CodesSearch) => void;
}

/** The further filters, once they were asked for: they open at once, and from then on by their button. */
export function FilterPopover({ button, search, onApply }: FilterPopoverProps) {
  const { t } = useTranslation('codes');
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; whoever closes the filters comes back to this one.
    target.current?.focus();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- open only after the focus is on the button
    setOpen(true);
  }, []);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width="min(460px, calc(100vw - 24px))"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {cloneElement(button, {
          ref: target,
          'aria-expanded': isOpen,
          onClick: () => {
            setOpen(!isOpen);
          },
        })}
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.button')}>
        <FilterForm
          search={search}
          onApply={(changes) => {
            onApply(changes);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
