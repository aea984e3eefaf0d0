import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft, IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  BackLink,
  EmptyState,
  ListToolbar,
  PageHeader,
  SearchField,
  TabLink,
  TabLinks,
} from '../../../shared/ui';
import { MembershipsQuery } from './documents';
import { SelectionBar } from './selection-bar';
import { TABS } from './search';
import { useApplicationColumns } from './use-application-columns';
import { useChosen } from './use-chosen';
import { applicationsVariables } from './variables';

addMembershipWords();

const route = getRouteApi('/creators/applications');

/** Creators who ask to join, those who were answered, and contracts that are about to end. */
export function ApplicationsPage() {
  const { t } = useTranslation(['memberships', 'common', 'creators']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const { tab = 'new', q } = search;
  useDocumentTitle(t('inbox.title'));
  // One moment for as long as the page is open, so that its pages are of one list.
  const [now] = useState(Date.now);
  const query = useQuery(MembershipsQuery, { variables: applicationsVariables(search, now) });
  const list = (query.data ?? query.previousData)?.memberships;
  const chosen = useChosen();
  const canDecide = tab === 'new' && may('acceptApplications');
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const columns = useApplicationColumns(tab, canDecide ? { chosen, rows } : null);
  return (
    <>
      <PageHeader
        back={
          <BackLink to="/creators">
            <IconArrowLeft size={16} aria-hidden />
            {t('creators:title')}
          </BackLink>
        }
        title={t('inbox.title')}
        aside={list !== undefined && <span>{format.count(list.count)}</span>}
      />
      <ListToolbar
        search={
          <SearchField
            label={t('inbox.search')}
            placeholder={t('common:personSearch')}
            value={q ?? ''}
            onChange={(text) =>
              void navigate({
                search: (before) => ({ ...before, q: text === '' ? undefined : text }),
                replace: true,
              })
            }
          />
        }
      >
        <ApplicationTabs />
      </ListToolbar>
      <ListPage
        label={t(`inbox.${tab}`)}
        columns={columns}
        query={query}
        list={list}
        isNarrowed={q !== undefined}
        nothingMatches={
          <EmptyState icon={<IconInbox size={24} />} title={t('inbox.nothing', { query: q })} />
        }
        nothingYet={
          <EmptyState icon={<IconInbox size={24} />} title={t(`inbox.${tab}Empty`)}>
            {t(`inbox.${tab}EmptyBody`)}
          </EmptyState>
        }
      />
      {canDecide && chosen.ids.size > 0 && <SelectionBar chosen={chosen} />}
    </>
  );
}

/** The parts of the page, above it. */
function ApplicationTabs() {
  const { t } = useTranslation('memberships');
  const search = route.useSearch();
  return (
    <TabLinks label={t('inbox.show')}>
      {TABS.map((each) => (
        <TabLink
          key={each}
          to="/creators/applications"
          search={{ ...search, tab: each === 'new' ? undefined : each }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`inbox.${each}`)}
        </TabLink>
      ))}
    </TabLinks>
  );
}
