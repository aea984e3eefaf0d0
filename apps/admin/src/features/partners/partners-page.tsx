import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/partners';
import { ListPage } from '../../parts/list-page';
import { useMay } from '../../shared/access/may';
import { useFormat } from '../../shared/lib/format';
import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { useRememberSearch } from '../../shared/lib/last-search';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import { Box, ButtonLink, EmptyState, PageHeader, TextLink, type Column } from '../../shared/ui';
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
      <ListPage
        label={t('title')}
        columns={usePartnerColumns()}
        query={query}
        list={partners}
        isNarrowed={q !== undefined}
        search={{
          label: t('filter.search'),
          placeholder: t('filter.searchPlaceholder'),
          value: q,
          onChange: (text) => void navigate({ search: { q: text }, replace: true }),
        }}
        nothingMatches={
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
        }
        nothingYet={
          canHold && (
            <EmptyState
              icon={<IconHeartHandshake size={24} />}
              title={t('empty.title')}
              action={canCreate && <ButtonLink to="/partners/new">{t('empty.action')}</ButtonLink>}
            >
              {t('empty.body')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function usePartnerColumns(): readonly Column<Partner>[] {
  const { t } = useTranslation(['partners', 'words', 'common', 'fields']);
  const format = useFormat();
  return [
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
}
