import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../shared/router/root-route';

const GIVES = { needs: 'planPromoCodes' } as const;

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/bulk',
  beforeLoad: () => {
    redirect({ to: '/codes/new/bulk/creators', replace: true, throw: true });
  },
});

const creators = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/bulk/creators',
  staticData: GIVES,
  component: lazyRouteComponent(() => import('./creators/creators-step'), 'CreatorsStep'),
});

const pattern = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/bulk/pattern',
  staticData: GIVES,
  component: lazyRouteComponent(() => import('./pattern/pattern-step'), 'PatternStep'),
});

const check = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/bulk/check/$id',
  staticData: GIVES,
  component: lazyRouteComponent(() => import('./check/check-step'), 'CheckStep'),
});

const run = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/bulk/run/$id',
  staticData: GIVES,
  component: lazyRouteComponent(() => import('./run/run-step'), 'RunStep'),
});

// One route for all steps: each route weighs upon the first page.
const importStep = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/new/$step/{-$id}',
  staticData: { needs: 'planPromoCodeImport' },
  component: lazyRouteComponent(() => import('./imports/import-step'), 'ImportStepPage'),
});

const imports = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  staticData: { needs: 'bulkJobs' },
  component: lazyRouteComponent(() => import('./imports/import-step'), 'ImportsPage'),
});

const jobs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs',
  staticData: { needs: 'bulkJobs' },
  component: lazyRouteComponent(() => import('./jobs/jobs-page'), 'JobsPage'),
});

const job = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs/$id',
  staticData: { needs: 'bulkJobs' },
  component: lazyRouteComponent(() => import('./jobs/job-page'), 'JobPage'),
});

/** Codes for many creators, and the jobs that make them. */
export const bulkRoutes = [
  start,
  creators,
  pattern,
  check,
  run,
  jobs,
  job,
  imports,
  importStep,
] as const;
