import { isPartner } from '@creator-codes/domain';
import { Navigate, Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { currentAccountId, rememberAccount } from '../shared/lib/account-store';
import { PageSlots } from '../shared/lib/page-slots';
import { isForbidden, isSignedOut } from '../shared/lib/transport-error';
import { ViewerContext } from '../shared/lib/viewer';
import { onSessionLost } from '../shared/session/lost';
import { comingFrom } from '../shared/session/return-to';
import { ErrorPanel, SkeletonRows } from '../shared/ui';
import { apolloClient } from './apollo';
import { FirstFrame } from './first-frame';
import { Frame } from './frame';
import { PageGate } from './page-gate';
import classes from './shell.module.css';
import { Unfinished } from './unfinished';
import { useWho } from './use-who';

const PartnerFrame = lazy(async () => ({
  default: (await import('./partner-frame')).PartnerFrame,
}));

const SLOTS = { unfinished: <Unfinished /> };
const FIRST_RUN = '/welcome';
const PARTNER_VIEW = /^\/mine(\/|$)/;

/** Finds out who works in which account, then shows the frame and the page in it. */
export function Shell() {
  // The page that stands, not the one that is on its way.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname }) ?? '/';
  const isPartnerView = PARTNER_VIEW.test(pathname);
  const { viewer, staff, error, askAgain } = useWho(isPartnerView);
  const router = useRouter();
  useSignInWhenLost(isSignedOut(error));

  // A remembered account that is gone (another database, another person) must not lock anybody out. Any other
  // failure leaves the choice alone: nobody who works in one brand may wake up in another after an outage.
  const isLost =
    currentAccountId() !== null &&
    (error === undefined ? viewer?.account === null : isForbidden(error));
  useEffect(() => {
    if (!isLost) return;
    rememberAccount(null);
    void askAgain();
  }, [isLost, askAgain]);

  const switchAccountHere = useCallback(
    async (id: string) => {
      rememberAccount(id);
      // The pages ask again by themselves: they are made again for another account.
      await apolloClient.clearStore();
      await askAgain();
    },
    [askAgain],
  );
  const switchAccount = useCallback(
    async (id: string) => {
      if (isPartnerView) {
        rememberAccount(id);
        window.location.assign('/');
        return;
      }
      await router.navigate({ to: '/codes' });
      // Somebody stays with a form that is not saved.
      if (router.state.location.pathname !== '/codes') return;
      await switchAccountHere(id);
    },
    [router, isPartnerView, switchAccountHere],
  );
  const access = useMemo(() => {
    if (viewer === undefined) return null;
    // The browser takes 20 ms to find its own zone, which is needed by few.
    const timeZone = staff?.account?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { viewer, staff, timeZone, switchAccount, switchAccountHere, askAgain };
  }, [viewer, staff, switchAccount, switchAccountHere, askAgain]);

  if (access === null) {
    const isWaiting = error === undefined || isLost || isSignedOut(error);
    if (isWaiting && !isPartnerView && pathname !== FIRST_RUN) return <FirstFrame />;
    return (
      <main className={classes['alone']}>
        {isWaiting ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={error} onRetry={() => void askAgain()} />
        )}
      </main>
    );
  }
  const { account, capacity } = access.viewer;
  if (capacity !== null && isPartner(capacity)) {
    if (!isPartnerView) return <Navigate to="/mine" replace />;
    return (
      <ViewerContext value={access}>
        <Suspense fallback={<SkeletonRows />}>
          <PartnerFrame>
            <Outlet key={account?.id} />
          </PartnerFrame>
        </Suspense>
      </ViewerContext>
    );
  }
  if (isPartnerView) return <Navigate to="/codes" replace />;
  if (account === null && pathname !== FIRST_RUN) return <Navigate to={FIRST_RUN} replace />;
  return (
    <ViewerContext value={access}>
      {pathname === FIRST_RUN ? (
        <main className={classes['alone']} id="content">
          <Outlet />
        </main>
      ) : (
        <Frame>
          <PageGate>
            <PageSlots value={SLOTS}>
              <Outlet key={account?.id} />
            </PageSlots>
          </PageGate>
        </Frame>
      )}
    </ViewerContext>
  );
}

/** Leads to the sign-in page, which leads back; what was drafted stays in the browser's storage. */
function useSignInWhenLost(isLost: boolean): void {
  const router = useRouter();
  useEffect(() => {
    const leave = () => {
      const { pathname, href } = router.state.location;
      if (pathname === '/sign-in') return;
      void router.navigate({ to: '/sign-in', search: comingFrom(href), replace: true });
    };
    if (isLost) leave();
    return onSessionLost(leave);
  }, [isLost, router]);
}
