import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { readAuditSearch } from './params';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
});

/** The page of the audit log. */
export const auditRoutes = [list] as const;
