import { lazy, Suspense } from 'react';
import { useMay } from '../shared/access/may';
import { hasStoredDrafts } from '../shared/lib/stored-drafts';

const OtherDrafts = lazy(async () => ({
  default: (await import('../features/issue-code/pages/other-drafts')).OtherDrafts,
}));

/** The drafts of this browser; fetched only if there are some. */
export function Unfinished() {
  const may = useMay();
  if (!may('issuePromoCode') || !hasStoredDrafts()) return null;
  return (
    <Suspense>
      <OtherDrafts />
    </Suspense>
  );
}
