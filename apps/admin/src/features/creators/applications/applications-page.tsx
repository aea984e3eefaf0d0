import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { addMembershipWords } from '../../../i18n/memberships';
import { SkeletonRows } from '../../../shared/ui';
import { ApplicationsFrame } from './applications-frame';
import { Inbox } from './inbox';

addMembershipWords();

const OpenLinks = lazy(async () => ({ default: (await import('../links/open-links')).OpenLinks }));
const Rules = lazy(async () => ({ default: (await import('../rules/rules')).Rules }));

const route = getRouteApi('/creators/applications');

/** Creators who ask to join, those who were answered, contracts that are about to end, links and rules. */
export function ApplicationsPage() {
  const { tab = 'new' } = route.useSearch();
  if (tab !== 'links' && tab !== 'rules') return <Inbox tab={tab} />;
  const waiting = (
    <ApplicationsFrame>
      <SkeletonRows />
    </ApplicationsFrame>
  );
  return <Suspense fallback={waiting}>{tab === 'links' ? <OpenLinks /> : <Rules />}</Suspense>;
}
