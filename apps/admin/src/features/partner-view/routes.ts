import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';

const codes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine',
  component: lazyRouteComponent(() => import('./my-codes-page'), 'MyCodesPage'),
});

const programs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine/programs',
  component: lazyRouteComponent(() => import('./my-programs-page'), 'MyProgramsPage'),
});

const tokens = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine/tokens',
  component: lazyRouteComponent(() => import('./my-tokens-page'), 'MyTokensPage'),
});

const security = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine/security',
  component: lazyRouteComponent(() => import('./my-security-page'), 'MySecurityPage'),
});

/** The pages of those who own codes: what is theirs and nothing else. */
export const partnerViewRoutes = [codes, programs, tokens, security] as const;
