import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { TrayQuery, type Job } from '../documents';

const SOON_MS = 1_000;
const LATE_MS = 5_000;
const SLOWER = 1.4;
/** For how long what has ended is told. */
const TOLD_MS = 24 * 3_600_000;

const NONE: readonly Job[] = [];

/**
 * The jobs that are open, and those that have just ended. They are asked about again while one is open and the page can
 * be seen, ever more slowly as long as nothing changes; else when the page is looked at again.
 */
export function useTray() {
  const { data, refetch } = useQuery(TrayQuery, { fetchPolicy: 'network-only' });
  const [pause, setPause] = useState(SOON_MS);
  const open = data?.open.nodes ?? NONE;
  const [since] = useState(() => Date.now() - TOLD_MS);
  const isOpen = new Set(open.map(({ id }) => id));
  const ended = (data?.last.nodes ?? NONE).filter(
    ({ id, finishedAt, createdAt }) =>
      !isOpen.has(id) && Date.parse(finishedAt ?? createdAt) > since,
  );
  const standing = open.map(({ id, state, position }) => `${id} ${state} ${position}`).join();
  const [before, setBefore] = useState(standing);
  if (before !== standing) {
    setBefore(standing);
    setPause(SOON_MS);
  }

  const ask = useEffectEvent(() => {
    // What cannot be asked now is asked the next time.
    refetch().catch(() => undefined);
  });
  const isAnyOpen = open.length > 0;
  useEffect(() => {
    if (!isAnyOpen) return;
    const timer = window.setTimeout(() => {
      setPause(Math.min(LATE_MS, pause * SLOWER));
      if (document.visibilityState === 'visible') ask();
    }, pause);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isAnyOpen, pause, data]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return { open, ended } as const;
}
