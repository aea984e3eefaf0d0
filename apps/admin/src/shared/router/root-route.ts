import { createRootRoute } from '@tanstack/react-router';

/** The root of all pages. The app gives it its frame; features hang their routes under it. */
export const rootRoute = createRootRoute();
