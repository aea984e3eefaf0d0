import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';

const welcome = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome/welcome-page'), 'WelcomePage'),
});

const checklist = createRoute({
  getParentRoute: () => rootRoute,
  path: '/getting-started',
  component: lazyRouteComponent(() => import('./checklist/checklist-page'), 'ChecklistPage'),
});

/** Making an account, the first or another one, and the way from there to the first code. */
export const firstRunRoutes = [welcome, checklist] as const;
