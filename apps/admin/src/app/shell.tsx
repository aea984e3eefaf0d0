import { useQuery } from '@apollo/client/react';
import { Navigate, Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { currentAccountId, rememberAccount } from '../shared/lib/account-store';
import { ViewerContext, ViewerQuery } from '../shared/lib/viewer';
import { ErrorPanel, SkeletonRows } from '../shared/ui';
import { apolloClient } from './apollo';
import { Frame } from './frame';
import classes from './shell.module.css';

const FIRST_RUN = '/welcome';

/** Finds out who works in which account, then shows the frame and the page in it. */
export function Shell() {
  const { data, error, refetch } = useQuery(ViewerQuery, { fetchPolicy: 'network-only' });
  // The page that stands, not the one that is on its way.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const router = useRouter();
  const viewer = data?.viewer;

  // A remembered account that is gone (another database) must not lock anybody out.
  const isLost = currentAccountId() !== null && (error !== undefined || viewer?.account === null);
  useEffect(() => {
    if (!isLost) return;
    rememberAccount(null);
    void refetch();
  }, [isLost, refetch]);

  const switchAccount = useCallback(
    async (id: string) => {
      rememberAccount(id);
      await router.navigate({ to: '/codes' });
      // The pages ask anew by themselves: they are made anew for another account.
      await apolloClient.clearStore();
      await refetch();
    },
    [router, refetch],
  );
  const access = useMemo(
    () => (viewer === undefined ? null : { viewer, switchAccount }),
    [viewer, switchAccount],
  );

  if (access === null) {
    return (
      <main className={classes['alone']}>
        {error !== undefined && !isLost ? (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows />
        )}
      </main>
    );
  }
  const hasAccount = access.viewer.account !== null;
  if (!hasAccount && pathname !== FIRST_RUN) return <Navigate to={FIRST_RUN} replace />;
  return (
    <ViewerContext value={access}>
      {pathname === FIRST_RUN ? (
        <main className={classes['alone']} id="content">
          <Outlet />
        </main>
      ) : (
        <Frame>
          <Outlet key={access.viewer.account?.id} />
        </Frame>
      )}
    </ViewerContext>
  );
}
