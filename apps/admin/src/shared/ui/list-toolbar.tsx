import type { ReactNode } from 'react';
import classes from './list-toolbar.module.css';

interface ListToolbarProps {
  readonly children?: ReactNode;
  /** The search, at the end of the row. */
  readonly search?: ReactNode;
}

/** Between the head of a page and its list: filters on the left, the search on the right. */
export function ListToolbar({ children, search }: ListToolbarProps) {
  return (
    <div className={classes['toolbar']}>
      <div className={classes['filters']}>{children}</div>
      {search !== undefined && <div className={classes['search']}>{search}</div>}
    </div>
  );
}
