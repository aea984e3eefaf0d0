import { useDeferredValue } from 'react';

/**
 * False while something large is drawn for the first time, so that its place is held by a skeleton. React draws what
 * follows in slices, between which the browser answers; what a query or the router brings it otherwise draws at once.
 * @param isReady whether there is something to draw
 */
export function useDrawnInSlices(isReady = true): boolean {
  return useDeferredValue(isReady, false);
}
