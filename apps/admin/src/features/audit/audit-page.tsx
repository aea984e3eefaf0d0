import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { en } from '../../i18n/en';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useHistoryWords } from '../../shared/lib/use-history-words';
import {
  ButtonLink,
  EmptyState,
  ErrorPanel,
  ListToolbar,
  LoadMore,
  PageHeader,
  Select,
  SkeletonRows,
} from '../../shared/ui';
import { AuditQuery } from './audit-query';
import { AuditTable } from './audit-table';

const route = getRouteApi('/audit');

/** Everything that was changed in the account, newest first. */
export function AuditPage() {
  const { t } = useTranslation(['audit', 'common']);
  const words = useHistoryWords();
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t('title'));
  const query = useQuery(AuditQuery, {
    variables: { filter: { action: action ?? null } },
    fetchPolicy: 'cache-and-network',
  });
  const events = (query.data ?? query.previousData)?.auditEvents;
  const actions = Object.keys(en.history.action);
  const known = action === undefined || actions.includes(action) ? actions : [action, ...actions];

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ListToolbar>
        <Select
          label={t('filter')}
          w={300}
          maw="100%"
          placeholder={t('all')}
          clearable
          searchable
          data={known.map((value) => ({ value, label: words.action(value) }))}
          value={action ?? null}
          onChange={(value) => void navigate({ search: { action: value ?? undefined } })}
        />
      </ListToolbar>
      {events === undefined ? (
        query.error === undefined ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : events.edges.length > 0 ? (
        <AuditTable
          rows={events.edges.map(({ node }) => node)}
          footer={
            <LoadMore
              shown={events.edges.length}
              hasMore={events.pageInfo.hasNextPage}
              isBusy={query.loading}
              onMore={() => query.fetchMore({ variables: { after: events.pageInfo.endCursor } })}
            />
          }
        />
      ) : (
        <EmptyState
          icon={<IconHistory size={24} />}
          title={t(action === undefined ? 'empty.title' : 'empty.filtered')}
          action={
            action === undefined ? (
              <ButtonLink to="/codes">{t('empty.action')}</ButtonLink>
            ) : (
              <ButtonLink to="/audit" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            )
          }
        >
          {action === undefined ? t('empty.body') : undefined}
        </EmptyState>
      )}
    </>
  );
}
