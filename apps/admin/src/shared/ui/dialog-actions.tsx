import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog-actions.module.css';

interface DialogActionsProps {
  readonly justify?: 'flex-end' | 'space-between';
  readonly children: ReactNode;
}

/** The buttons at the end of a dialog: however long it is, they stay in sight while it scrolls. */
export function DialogActions({ justify = 'flex-end', children }: DialogActionsProps) {
  return (
    <Group justify={justify} gap="sm" className={classes['actions']}>
      {children}
    </Group>
  );
}
