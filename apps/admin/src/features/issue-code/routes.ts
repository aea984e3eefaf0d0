import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { choiceParam, flagParam, textParam } from '../../shared/lib/search-params';
import { rootRoute } from '../../shared/router/root-route';
import { readStartSearch } from './start-search';

interface StepSearch {
  /** Came from the check page and goes back there. */
  readonly change?: boolean | undefined;
  /** Opens where work goes on. */
  readonly start?: boolean | undefined;
  /** The step that was asked for and has to wait for this one. */
  readonly wanted?: string | undefined;
}

interface DraftsSearch {
  /** Left out for everybody's. */
  readonly whose?: 'mine' | 'others' | undefined;
}

const newCode = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new',
  staticData: { needs: 'issuePromoCode' },
  validateSearch: readStartSearch,
  component: lazyRouteComponent(() => import('./pages/new-code-page'), 'NewCodePage'),
});

const quick = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/quick',
  staticData: { needs: 'issuePromoCode' },
  validateSearch: readStartSearch,
  component: lazyRouteComponent(() => import('./pages/quick-page'), 'QuickPage'),
});

const step = createRoute({
  getParentRoute: () => rootRoute,
  path: '/codes/new/$procedure/$draftId/$step',
  staticData: { needs: 'issuePromoCode' },
  validateSearch: (raw: Record<string, unknown>): StepSearch => ({
    change: flagParam(raw, 'change'),
    start: flagParam(raw, 'start'),
    wanted: textParam(raw, 'wanted', 64),
  }),
  component: lazyRouteComponent(() => import('./pages/wizard-page'), 'WizardPage'),
});

const drafts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/drafts/{-$id}',
  staticData: { needs: 'issuePromoCode' },
  validateSearch: (raw: Record<string, unknown>): DraftsSearch => ({
    whose: choiceParam(raw, 'whose', ['mine', 'others']),
  }),
  component: lazyRouteComponent(() => import('./drafts/drafts-page'), 'DraftsPage'),
});

/** The step-by-step forms in which a promo code is made. */
export const issueCodeRoutes = [newCode, quick, step, drafts] as const;
