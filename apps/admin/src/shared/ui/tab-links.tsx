import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './tab-links.module.css';

type Html = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

/** One of {@link TabLinks}: a link that knows when it leads to where one is. */
export const TabLink = createLink(({ className, children, ...props }: Html) => (
  <a {...props} className={`${classes['tab'] ?? ''} ${className ?? ''}`}>
    {children}
  </a>
));

/** A row of links, of which one is current: the states of a list, the parts of a page. */
export function TabLinks({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <nav className={classes['tabs']} aria-label={label}>
      {children}
    </nav>
  );
}
