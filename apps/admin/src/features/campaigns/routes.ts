import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { readCampaignsSearch } from './list/search';
import { readCampaignSearch } from './search';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns',
  validateSearch: readCampaignsSearch,
  component: lazyRouteComponent(() => import('./list/campaigns-page'), 'CampaignsPage'),
});

const detail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns/$id',
  validateSearch: readCampaignSearch,
  component: lazyRouteComponent(() => import('./detail/campaign-page'), 'CampaignPage'),
});

/** The pages of campaigns. */
export const campaignsRoutes = [list, detail] as const;
