import '../../i18n/late/mine';
import { canonicalTimeZone } from '@creator-codes/domain';
import { useQuery } from '@apollo/client/react';
import { IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../parts/export/export-button';
import { useFormat } from '../../shared/lib/format';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useViewer } from '../../shared/lib/viewer';
import { EmptyState, ErrorPanel, LoadMore, PageHeader, SkeletonRows } from '../../shared/ui';
import { CodeCard } from './code-card';
import { MyCodesQuery, type MyCode } from './my-documents';
import classes from './partner-view.module.css';
import { ShareDialog } from './share-dialog';

const OWN = {
  what: 'PROMO_CODES',
  isOwn: true,
  filter: null,
  orderBy: { field: 'CREATED_AT', direction: 'DESC' },
} as const;

/** One's own codes: what each is called, when it works, when it earns, and how to pass it on. */
export function MyCodesPage() {
  const { t } = useTranslation(['mine', 'common']);
  const format = useFormat();
  const { viewer } = useViewer();
  const [shared, setShared] = useState<MyCode | null>(null);
  useDocumentTitle(t('codes.title'));
  const query = useQuery(MyCodesQuery);
  const codes = (query.data ?? query.previousData)?.promoCodes;
  const account = viewer.account?.name ?? '';
  return (
    <>
      <PageHeader
        title={t('codes.title')}
        description={t('codes.intro', {
          account,
          zone: format.zone(canonicalTimeZone(format.timeZone)),
        })}
        actions={
          codes !== undefined &&
          codes.edges.length > 0 && <ExportButton exported={OWN}>{t('common:export')}</ExportButton>
        }
      />
      {codes === undefined ? (
        query.error === undefined ? (
          <SkeletonRows rows={4} height={120} />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : codes.edges.length === 0 ? (
        <EmptyState icon={<IconTicket size={24} />} title={t('codes.none')}>
          {t('codes.noneBody', { account })}
        </EmptyState>
      ) : (
        <>
          <ul className={classes['codes']}>
            {codes.edges.map(({ node }) => (
              <CodeCard
                key={node.id}
                code={node}
                onShare={() => {
                  setShared(node);
                }}
              />
            ))}
          </ul>
          {codes.pageInfo.hasNextPage && (
            <LoadMore
              shown={codes.edges.length}
              hasMore
              isBusy={query.loading}
              onMore={() => query.fetchMore({ variables: { after: codes.pageInfo.endCursor } })}
            />
          )}
        </>
      )}
      {shared !== null && (
        <ShareDialog
          code={shared}
          onClose={() => {
            setShared(null);
          }}
        />
      )}
    </>
  );
}
