import type { ReactNode } from 'react';
import classes from './definition-list.module.css';

interface DefinitionListProps {
  readonly items: readonly {
    readonly key: string;
    readonly term: ReactNode;
    readonly value: ReactNode;
  }[];
}

/** Names and values, as on a card or a check page. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={classes['list']}>
      {items.map(({ key, term, value }) => (
        <div key={key} className={classes['item']}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
