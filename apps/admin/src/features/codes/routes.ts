import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { readCodesSearch } from './search';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes',
  validateSearch: readCodesSearch,
  component: lazyRouteComponent(() => import('./list/codes-page'), 'CodesPage'),
});

const detail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/$id',
  component: lazyRouteComponent(() => import('./detail/code-page'), 'CodePage'),
});

/** The list of codes and a code's own page. */
export const codesRoutes = [list, detail] as const;
