import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { textParam } from '../../shared/lib/search-params';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners',
  validateSearch: (raw: Record<string, unknown>): { q?: string } => ({ q: textParam(raw, 'q') }),
  component: lazyRouteComponent(() => import('./partners-page'), 'PartnersPage'),
});

const create = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/new',
  staticData: { needs: 'createPerformancePartner' },
  component: lazyRouteComponent(() => import('./new-partner-page'), 'NewPartnerPage'),
});

const detail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$id',
  component: lazyRouteComponent(() => import('./partner-page'), 'PartnerPage'),
});

const giveCode = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$id/give-code',
  staticData: { needs: 'issuePromoCodeToPartner' },
  validateSearch: (raw: Record<string, unknown>): { like?: string | undefined } => ({
    like: textParam(raw, 'like'),
  }),
  component: lazyRouteComponent(() => import('./give-code-page'), 'GiveCodePage'),
});

/** The pages of performance partners. */
export const partnersRoutes = [list, create, detail, giveCode] as const;
