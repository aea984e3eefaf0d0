import { NAME_MAX } from '@creator-codes/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { textParam } from '../../shared/lib/search-params';
import { readApplicationsSearch } from './applications/search';
import { readCreatorsSearch } from './list/search';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/creators',
  validateSearch: readCreatorsSearch,
  component: lazyRouteComponent(() => import('./list/creators-page'), 'CreatorsPage'),
});

const create = createRoute({
  getParentRoute: () => rootRoute,
  path: '/creators/new',
  staticData: { needs: 'createCreator' },
  /** `name`: what somebody searched for in vain. */
  validateSearch: (raw: Record<string, unknown>): { name?: string } => ({
    name: textParam(raw, 'name', NAME_MAX),
  }),
  component: lazyRouteComponent(() => import('./create/new-creator-page'), 'NewCreatorPage'),
});

const applications = createRoute({
  getParentRoute: () => rootRoute,
  path: '/creators/applications',
  validateSearch: readApplicationsSearch,
  component: lazyRouteComponent(
    () => import('./applications/applications-page'),
    'ApplicationsPage',
  ),
});

const detail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/creators/$id',
  component: lazyRouteComponent(() => import('./detail/creator-page'), 'CreatorPage'),
});

/** The pages of creators. */
export const creatorsRoutes = [list, create, applications, detail] as const;
