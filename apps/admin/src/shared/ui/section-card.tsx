import { useId, type ReactNode } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A bordered section of a page with its own heading. */
export function SectionCard({ title, aside, children }: SectionCardProps) {
  const titleId = useId();
  return (
    <section className={classes['card']} aria-labelledby={titleId}>
      <div className={classes['head']}>
        <h2 id={titleId} className={classes['title']}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
