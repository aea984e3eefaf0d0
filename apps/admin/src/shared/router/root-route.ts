import { createRootRoute } from '@tanstack/react-router';
import type { Operation } from '../access/may';

/** The root of all pages. The app gives it its frame; features hang their routes under it. */
export const rootRoute = createRootRoute();

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What a page is for; those who may not do it are told who may. */
    readonly needs?: Operation;
  }
}
