import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { textParam } from '../../shared/lib/search-params';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  /** `action`: the name of a mutation. */
  validateSearch: (raw: Record<string, unknown>): { action?: string } => ({
    action: textParam(raw, 'action', 64),
  }),
  component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
});

/** The page of the audit log. */
export const auditRoutes = [list] as const;
