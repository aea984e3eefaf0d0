import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/access/may';
import { useFormat } from '../../shared/lib/format';
import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { useRememberSearch } from '../../shared/lib/last-search';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import {
  Box,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorPanel,
  ListToolbar,
  LoadMore,
  PageHeader,
  SearchField,
  SkeletonRows,
  TextLink,
  type Column,
} from '../../shared/ui';
import { NotInMode } from './not-in-mode';

const PartnersQuery = graphql(`
  query Partners($after: String, $filter: PerformancePartnerFilter) {
    performancePartners(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: NAME, direction: ASC }
    ) {
      edges {
        node {
          id
          name
          email
          creditGroup
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      count {
        value
        isExact
      }
    }
  }
`);

type Partner = ResultOf<typeof PartnersQuery>['performancePartners']['edges'][number]['node'];

const route = getRouteApi('/partners');

/** Whoever is credited in a Performance program and is not a creator. */
export function PartnersPage() {
  const { t } = useTranslation(['partners', 'common']);
  const format = useFormat();
  const canHold = useAccount().mode === 'PERFORMANCE_AND_CREATOR';
  const { q } = route.useSearch();
  const canCreate = useMay()('createPerformancePartner') && canHold;
  const navigate = route.useNavigate();
  useDocumentTitle(t('title'));
  useRememberSearch('/partners', { q });

  const query = useQuery(PartnersQuery, { variables: { filter: { search: q ?? null } } });
  const partners = (query.data ?? query.previousData)?.performancePartners;
  const isEmpty = partners?.edges.length === 0;

  return (
    <>
      <PageHeader
        title={t('title')}
        aside={partners !== undefined && <span>{format.count(partners.count)}</span>}
        actions={
          canCreate && (
            <ButtonLink to="/partners/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {!canHold && (
        <Box mb="md">
          <NotInMode />
        </Box>
      )}
      {(q !== undefined || !isEmpty) && (
        <ListToolbar
          search={
            <SearchField
              label={t('filter.search')}
              placeholder={t('filter.searchPlaceholder')}
              value={q ?? ''}
              onChange={(text) =>
                void navigate({ search: { q: text === '' ? undefined : text }, replace: true })
              }
            />
          }
        />
      )}
      {partners === undefined ? (
        query.error === undefined ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : !isEmpty ? (
        <PartnersTable
          partners={partners.edges.map(({ node }) => node)}
          footer={
            <LoadMore
              shown={partners.edges.length}
              total={partners.count}
              hasMore={partners.pageInfo.hasNextPage}
              isBusy={query.loading}
              onMore={() => query.fetchMore({ variables: { after: partners.pageInfo.endCursor } })}
            />
          }
        />
      ) : q !== undefined ? (
        <EmptyState
          icon={<IconHeartHandshake size={24} />}
          title={t('empty.search', { query: q })}
          action={
            <ButtonLink to="/partners" variant="default">
              {t('common:clearFilters')}
            </ButtonLink>
          }
        >
          {t('empty.searchHow')}
        </EmptyState>
      ) : (
        canHold && (
          <EmptyState
            icon={<IconHeartHandshake size={24} />}
            title={t('empty.title')}
            action={canCreate && <ButtonLink to="/partners/new">{t('empty.action')}</ButtonLink>}
          >
            {t('empty.body')}
          </EmptyState>
        )
      )}
    </>
  );
}

interface PartnersTableProps {
  readonly partners: readonly Partner[];
  readonly footer: React.ReactNode;
}

function PartnersTable({ partners, footer }: PartnersTableProps) {
  const { t } = useTranslation(['partners', 'words', 'common', 'fields']);
  const format = useFormat();
  const columns: readonly Column<Partner>[] = [
    {
      key: 'name',
      isTitle: true,
      header: t('column.partner'),
      cell: ({ id, name }) => (
        <TextLink to="/partners/$id" params={{ id }} underline="hover" fw={600}>
          {name}
        </TextLink>
      ),
    },
    { key: 'email', header: t('fields:email'), cell: ({ email }) => email ?? t('common:none') },
    {
      key: 'group',
      header: t('fields:creditGroup'),
      cell: ({ creditGroup }) => t(`words:creditGroup.${creditGroup}`),
    },
    { key: 'added', header: t('fields:added'), cell: ({ createdAt }) => format.date(createdAt) },
    {
      key: 'codes',
      header: t('column.codes'),
      cell: ({ id, name }) => (
        <TextLink to="/codes" search={{ owner: id }} aria-label={t('showCodesOf', { name })}>
          {t('showCodes')}
        </TextLink>
      ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={partners}
      rowKey={({ id }) => id}
      footer={footer}
    />
  );
}
