import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { ExportButton } from '../../../parts/export/export-button';
import { ListPage } from '../../../parts/list-page';
import { usePickColumn } from '../../../parts/pick-creators/pick-column';
import { usePick } from '../../../parts/pick-creators/use-pick';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useRememberSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  ButtonLink,
  EmptyState,
  ListToolbar,
  PageHeader,
  SearchField,
  Select,
  TabLink,
  TabLinks,
} from '../../../shared/ui';
import { CreatorsQuery, NewApplicationsQuery } from './creators-query';
import { useCreatorColumns } from './use-creator-columns';
import { creatorsVariables, SORTS } from './search';

const GiveBar = lazy(async () => ({
  default: (await import('../../../parts/pick-creators/give-bar')).GiveBar,
}));
addMembershipWords();

const route = getRouteApi('/creators');

/** Everybody who can be given a code, or could once they have joined. */
export function CreatorsPage() {
  const { t } = useTranslation(['creators', 'memberships', 'common']);
  const format = useFormat();
  const search = route.useSearch();
  const may = useMay();
  const canCreate = may('createCreator');
  const canGive = may('planPromoCodes');
  const navigate = route.useNavigate();
  useDocumentTitle(t('title'));
  useRememberSearch('/creators', search);

  const variables = creatorsVariables(search);
  const query = useQuery(CreatorsQuery, { variables });
  const creators = (query.data ?? query.previousData)?.creators;
  const filter = { search: search.q ?? null, hasJoined: search.joined ?? null };
  const pick = usePick(JSON.stringify(filter));
  const columns = useCreatorColumns();
  const column = usePickColumn(pick, creators?.edges.map(({ node }) => node) ?? []);
  const isFiltered = search.q !== undefined || search.joined !== undefined;

  return (
    <>
      <PageHeader
        title={t('title')}
        aside={creators !== undefined && <span>{format.count(creators.count)}</span>}
        actions={
          <>
            <ApplicationsLink />
            <ExportButton exported={{ what: 'CREATORS', ...creatorsVariables(search) }}>
              {t('common:export')}
            </ExportButton>
            {may('planCreatorImport') && (
              <ButtonLink
                to="/imports/new/$step/{-$id}"
                params={{ step: 'file' }}
                variant="default"
              >
                {t('memberships:import')}
              </ButtonLink>
            )}
            {canCreate && (
              <ButtonLink to="/creators/new" leftSection={<IconPlus size={18} aria-hidden />}>
                {t('new')}
              </ButtonLink>
            )}
          </>
        }
      />
      <ListToolbar
        search={
          <SearchField
            label={t('filter.search')}
            placeholder={t('common:personSearch')}
            value={search.q ?? ''}
            onChange={(q) =>
              void navigate({
                search: (before) => ({ ...before, q: q === '' ? undefined : q }),
                replace: true,
              })
            }
          />
        }
      >
        <TabLinks label={t('filter.label')}>
          {([undefined, true, false] as const).map((joined) => (
            <TabLink
              key={String(joined)}
              to="/creators"
              search={{ ...search, joined }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(
                joined === undefined ? 'filter.all' : joined ? 'filter.joined' : 'filter.notJoined',
              )}
            </TabLink>
          ))}
        </TabLinks>
        <Select
          aria-label={t('filter.sort')}
          w={160}
          allowDeselect={false}
          data={[
            { value: '-createdAt', label: t('filter.newest') },
            { value: 'name', label: t('filter.name') },
          ]}
          value={search.sort ?? '-createdAt'}
          onChange={(value) =>
            void navigate({
              search: (before) => ({ ...before, sort: SORTS.find((sort) => sort === value) }),
            })
          }
        />
      </ListToolbar>

      <ListPage
        label={t('title')}
        columns={canGive ? [column, ...columns] : columns}
        query={query}
        list={creators}
        isNarrowed={isFiltered}
        nothingMatches={<NothingMatches query={search.q} />}
        nothingYet={
          <EmptyState
            icon={<IconUsers size={24} />}
            title={t('empty.title')}
            action={canCreate && <ButtonLink to="/creators/new">{t('empty.action')}</ButtonLink>}
          >
            {t('empty.body')}
          </EmptyState>
        }
      />
      {(pick.isAll || pick.names.size > 0) && (
        <Suspense>
          <GiveBar pick={pick} total={creators?.count} filter={filter} />
        </Suspense>
      )}
    </>
  );
}

/** Leads to those who ask to join, and says how many wait for an answer. */
function ApplicationsLink() {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const { data } = useQuery(NewApplicationsQuery);
  const count = data?.memberships.count;
  return (
    <ButtonLink to="/creators/applications" variant="default">
      {count === undefined || count.value === 0
        ? t('inbox.title')
        : t('inbox.waiting', { formatted: format.count(count) })}
    </ButtonLink>
  );
}

/** Nothing matches: another thing than nothing yet. */
function NothingMatches({ query }: { readonly query: string | undefined }) {
  const { t } = useTranslation(['creators', 'common']);
  return (
    <EmptyState
      icon={<IconUsers size={24} />}
      title={query === undefined ? t('empty.filter') : t('empty.search', { query })}
      action={
        query === undefined ? (
          <ButtonLink to="/creators" variant="default">
            {t('common:clearFilters')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/creators/new" search={{ name: query }}>
            {t('empty.addNamed', { name: query })}
          </ButtonLink>
        )
      }
    >
      {query === undefined ? undefined : t('empty.searchHow')}
    </EmptyState>
  );
}
