import { Outlet, useMatches } from '@tanstack/react-router';
import { isOutside } from '../shared/session/return-to';
import { Shell } from './shell';

/** The session gate: pages for strangers stand alone, all others inside of the shell. */
export function Root() {
  // The page that stands, not the one that is on its way.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  return pathname !== undefined && isOutside(pathname) ? <Outlet /> : <Shell />;
}
