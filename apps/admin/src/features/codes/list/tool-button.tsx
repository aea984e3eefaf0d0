import type { ReactElement } from 'react';
import { Button } from '../../../shared/ui';
import classes from './filter-bar.module.css';

/**
 * A button that opens something for the list; what opens a dialog is known by its icon.
 * @param value what is chosen there, shown in place of the label
 */
export function toolButton(
  icon: ReactElement,
  label: string,
  opens: 'menu' | 'dialog',
  value?: string,
): ReactElement<Record<string, unknown>> {
  const name = value === undefined ? label : `${label}: ${value}`;
  return (
    <Button
      variant="default"
      px={12}
      maw={220}
      title={name}
      aria-label={name}
      aria-expanded={false}
      aria-haspopup={opens}
    >
      {icon}
      {opens === 'menu' && (
        <span className={classes['value']} data-plain={value === undefined || undefined}>
          {value ?? label}
        </span>
      )}
    </Button>
  );
}
