import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Beside the title: a count, a badge. */
  readonly aside?: ReactNode;
  readonly description?: ReactNode;
  /** Above the title: the way back. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
}

/** The top of a page: the one `h1`, what belongs to it, and what can be done. */
export function PageHeader({ title, aside, description, back, actions }: PageHeaderProps) {
  return (
    <header className={classes['header']}>
      {back}
      <div className={classes['row']}>
        <div className={classes['heading']}>
          <h1 className={classes['title']} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
      {description !== undefined && <p className={classes['description']}>{description}</p>}
    </header>
  );
}
