import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { EmptyState, SearchField } from '../../../shared/ui';
import { ApplicationsFrame } from './applications-frame';
import { MembershipsQuery } from './documents';
import { SelectionBar } from './selection-bar';
import type { InboxTab } from './search';
import { useApplicationColumns } from './use-application-columns';
import { useChosen } from './use-chosen';
import { applicationsVariables } from './variables';

const route = getRouteApi('/creators/applications');

/** Creators who ask to join, those who were answered, or contracts that are about to end. */
export function Inbox({ tab }: { readonly tab: InboxTab }) {
  const { t } = useTranslation(['memberships', 'common']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const { q } = search;
  useDocumentTitle(t('inbox.title'));
  // One moment for as long as the page is open, so that its pages are of one list.
  const [now] = useState(Date.now);
  const query = useQuery(MembershipsQuery, { variables: applicationsVariables(tab, q, now) });
  const list = (query.data ?? query.previousData)?.memberships;
  const chosen = useChosen();
  const canDecide = tab === 'new' && may('acceptApplications');
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const columns = useApplicationColumns(tab, canDecide ? { chosen, rows } : null);
  return (
    <ApplicationsFrame
      aside={list !== undefined && <span>{format.count(list.count)}</span>}
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
    </ApplicationsFrame>
  );
}
