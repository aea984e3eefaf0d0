import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** One sentence: why it is empty. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** A list with nothing in it. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      {icon !== undefined && (
        <span className={classes['icon']} aria-hidden>
          {icon}
        </span>
      )}
      <p className={classes['title']}>{title}</p>
      {children !== undefined && <div className={classes['text']}>{children}</div>}
      {action}
    </div>
  );
}
