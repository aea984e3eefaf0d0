import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';

const explorer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/graphiql',
  component: lazyRouteComponent(() => import('./explorer-page'), 'ExplorerPage'),
});

/** GraphiQL. */
export const explorerRoutes = [explorer] as const;
