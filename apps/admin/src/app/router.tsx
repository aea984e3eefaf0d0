import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { auditRoutes } from '../features/audit/routes';
import { bulkRoutes } from '../features/bulk/routes';
import { campaignsRoutes } from '../features/campaigns/routes';
import { codesRoutes } from '../features/codes/routes';
import { creatorsRoutes } from '../features/creators/routes';
import { explorerRoutes } from '../features/explorer/routes';
import { firstRunRoutes } from '../features/first-run/routes';
import { issueCodeRoutes } from '../features/issue-code/routes';
import { partnerViewRoutes } from '../features/partner-view/routes';
import { partnersRoutes } from '../features/partners/routes';
import { sessionRoutes } from '../features/session/routes';
import { settingsRoutes } from '../features/settings/routes';
import { rootRoute } from '../shared/router/root-route';
import { parseSearch, stringifySearch } from '../shared/router/search-text';
import { NotFoundPage, PageError } from './error-pages';
import { Root } from './root';

// The list of codes is the front page.
const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/codes', replace: true, throw: true });
  },
});

const pages = [
  ...issueCodeRoutes,
  ...bulkRoutes,
  ...codesRoutes,
  ...creatorsRoutes,
  ...campaignsRoutes,
  ...partnersRoutes,
  ...settingsRoutes,
  ...auditRoutes,
  ...explorerRoutes,
  ...firstRunRoutes,
  ...partnerViewRoutes,
  ...sessionRoutes,
] as const;

rootRoute.update({ component: Root });
// A page that finds nothing says so inside of the frame.
for (const page of pages) page.update({ notFoundComponent: NotFoundPage });

const routeTree = rootRoute.addChildren([indexRoute, ...pages]);

/** All pages; a feature adds its own in its `routes.ts`. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
