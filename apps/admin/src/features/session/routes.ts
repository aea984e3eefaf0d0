import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../shared/lib/search-params';
import { rootRoute } from '../../shared/router/root-route';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  /**
   * `to`: where somebody was going, or was, when the session ended; `error`: why a link did not work; `step`: a link
   * worked, and the second factor is next.
   */
  validateSearch: (
    raw: Record<string, unknown>,
  ): { to?: string; error?: string; step?: 'second-factor' } => ({
    to: textParam(raw, 'to', 2_000),
    error: textParam(raw, 'error', 100),
    step: raw['step'] === 'second-factor' ? 'second-factor' : undefined,
  }),
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  /** `token`: from the mail; `error`: why the server did not take it. */
  validateSearch: (raw: Record<string, unknown>): { token?: string; error?: string } => ({
    token: textParam(raw, 'token', 500),
    error: textParam(raw, 'error', 100),
  }),
  component: lazyRouteComponent(() => import('./reset-password-page'), 'ResetPasswordPage'),
});

const setup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup-page'), 'SetupPage'),
});

const invite = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite/$token',
  component: lazyRouteComponent(() => import('./invite-page'), 'InvitePage'),
});

const join = createRoute({
  getParentRoute: () => rootRoute,
  // The link's secret stands behind the `#`, which no server is sent.
  path: '/join',
  component: lazyRouteComponent(() => import('./join-page'), 'JoinPage'),
});

const openLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/open',
  component: lazyRouteComponent(() => import('./open-link-page'), 'OpenLinkPage'),
});

const confirmLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/confirm',
  component: lazyRouteComponent(() => import('./confirm-link-page'), 'ConfirmLinkPage'),
});

/** The pages of those who are not signed in. */
export const sessionRoutes = [
  ...[signIn, forgotPassword, resetPassword, setup, invite],
  ...[join, openLink, confirmLink],
] as const;
