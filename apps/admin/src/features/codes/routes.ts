import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { readMatchSearch } from './match/search';
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

const match = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/match',
  validateSearch: readMatchSearch,
  staticData: { needs: 'matchPromoCode' },
  component: lazyRouteComponent(() => import('./match/match-page'), 'MatchPage'),
});

/** The list of codes, a code's own page, and the way from an order's text to its code. */
export const codesRoutes = [list, detail, match] as const;
