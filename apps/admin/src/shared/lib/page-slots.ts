import { createContext, type ReactNode } from 'react';

/** What one feature shows on another's page; the app, which knows both, puts it there. */
interface Slots {
  /** Above the list of codes: codes that somebody has begun to make. */
  readonly unfinished?: ReactNode;
}

export const PageSlots = createContext<Slots>({});
