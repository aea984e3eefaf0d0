import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Only } from '../../shared/access/only';
import { useFormat } from '../../shared/lib/format';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorPanel,
  LoadMore,
  PageHeader,
  SkeletonRows,
} from '../../shared/ui';
import { AuditFilters } from './audit-filters';
import { AuditQuery } from './audit-query';
import { AuditTable } from './audit-table';
import { auditFilter, isFiltered } from './search';
import { useExport } from './use-export';

const route = getRouteApi('/audit');

/** Everything that was changed in the account, newest first. */
export function AuditPage() {
  const { t } = useTranslation(['audit', 'common', 'shell']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t('shell:nav.audit'));
  const filter = useMemo(() => auditFilter(search, format.timeZone), [search, format.timeZone]);
  const query = useQuery(AuditQuery, {
    variables: { first: 50, filter },
    fetchPolicy: 'cache-and-network',
  });
  const [runExport, exported] = useExport(filter);
  const events = (query.data ?? query.previousData)?.auditEvents;
  const rows = events?.edges.map(({ node }) => node) ?? [];
  const isNarrowed = isFiltered(search);

  return (
    <>
      <PageHeader
        title={t('shell:nav.audit')}
        description={t('description')}
        actions={
          <Only for="exportAudit">
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={exported !== null || rows.length === 0}
              onClick={() => void runExport()}
            >
              {exported === null
                ? t('export.action')
                : t('export.running', { shown: format.number(exported) })}
            </Button>
          </Only>
        }
      />
      <AuditFilters
        search={search}
        rows={rows}
        onChange={(changes) =>
          void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })
        }
      />
      {events === undefined ? (
        query.error === undefined ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : rows.length > 0 ? (
        <AuditTable
          rows={rows}
          footer={
            <LoadMore
              shown={rows.length}
              hasMore={events.pageInfo.hasNextPage}
              isBusy={query.loading}
              onMore={() => query.fetchMore({ variables: { after: events.pageInfo.endCursor } })}
            />
          }
        />
      ) : (
        <EmptyState
          icon={<IconHistory size={24} />}
          title={t(isNarrowed ? 'empty.filtered' : 'empty.title')}
          action={
            isNarrowed ? (
              <ButtonLink to="/audit" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            ) : (
              <ButtonLink to="/codes">{t('empty.action')}</ButtonLink>
            )
          }
        >
          {isNarrowed ? undefined : t('empty.body')}
        </EmptyState>
      )}
    </>
  );
}
