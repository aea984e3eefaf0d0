import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';
import { flagParam, textParam } from '../../shared/lib/search-params';

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-frame'), 'SettingsFrame'),
});

const index = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/settings/account', replace: true, throw: true });
  },
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
});

const programs = createRoute({
  getParentRoute: () => frame,
  path: '/programs',
  component: lazyRouteComponent(() => import('./programs/programs-page'), 'ProgramsPage'),
});

const withSearch = (raw: Record<string, unknown>): { q?: string } => ({ q: textParam(raw, 'q') });

const mediaSources = createRoute({
  getParentRoute: () => frame,
  path: '/media-sources',
  validateSearch: withSearch,
  component: lazyRouteComponent(
    () => import('./media-sources/media-sources-page'),
    'MediaSourcesPage',
  ),
});

const mediaSource = createRoute({
  getParentRoute: () => frame,
  path: '/media-sources/$id',
  component: lazyRouteComponent(
    () => import('./media-sources/media-source-page'),
    'MediaSourcePage',
  ),
});

const giveCode = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/media-sources/$id/give-code',
  staticData: { needs: 'issuePromoCodeToMediaSource' },
  validateSearch: (raw: Record<string, unknown>): { like?: string | undefined } => ({
    like: textParam(raw, 'like'),
  }),
  component: lazyRouteComponent(
    () => import('./media-sources/give-code-page'),
    'GiveCodeToSourcePage',
  ),
});

const deals = createRoute({
  getParentRoute: () => frame,
  path: '/deals',
  validateSearch: withSearch,
  component: lazyRouteComponent(() => import('./deals/deals-page'), 'DealsPage'),
});

const templates = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  component: lazyRouteComponent(() => import('./templates/templates-page'), 'TemplatesPage'),
});

const reserved = createRoute({
  getParentRoute: () => frame,
  path: '/reserved',
  validateSearch: (
    raw: Record<string, unknown>,
  ): { q?: string | undefined; over?: boolean | undefined } => ({
    q: textParam(raw, 'q'),
    over: flagParam(raw, 'over'),
  }),
  component: lazyRouteComponent(() => import('./reserved/reserved-page'), 'ReservedPage'),
});

const deal = createRoute({
  getParentRoute: () => frame,
  path: '/deals/$id',
  component: lazyRouteComponent(() => import('./deals/deal-page'), 'DealPage'),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page'), 'PeoplePage'),
});

const tokens = createRoute({
  getParentRoute: () => frame,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./tokens/account-tokens-page'), 'AccountTokensPage'),
});

const security = createRoute({
  getParentRoute: () => frame,
  path: '/security',
  component: lazyRouteComponent(() => import('./security-page'), 'SecurityPage'),
});

/** The pages of settings, in one frame. */
export const settingsRoutes = [
  frame.addChildren([
    index,
    account,
    programs,
    mediaSources,
    mediaSource,
    deals,
    deal,
    templates,
    reserved,
    people,
    tokens,
    security,
  ]),
  giveCode,
] as const;
