import { lazy, Suspense, useEffect, useState } from 'react';

const JobsTray = lazy(async () => ({
  default: (await import('../features/bulk/jobs/jobs-tray')).JobsTray,
}));
/** Nothing of the first page waits for it. */
const QUIET_MS = 1_500;

/** The tray of jobs, fetched once the first page stands. */
export function JobsTrayLater() {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setTime(true);
    }, QUIET_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (!isTime) return null;
  return (
    <Suspense>
      <JobsTray />
    </Suspense>
  );
}
