import { useQuery } from '@apollo/client/react';
import { CAMPAIGN_STATUSES } from '@creator-codes/domain';
import { getRouteApi } from '@tanstack/react-router';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  ButtonLink,
  EmptyState,
  ListToolbar,
  PageHeader,
  SearchField,
  TabLink,
  TabLinks,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { CampaignsQuery } from './campaigns-query';
import { useCampaignColumns } from './use-campaign-columns';

addCampaignWords();

const CreateDialog = lazyDialog(
  async () => (await import('../form/create-campaign-dialog')).CreateCampaignDialog,
);
const route = getRouteApi('/campaigns');

/** The briefs that creators are hired for. */
export function CampaignsPage() {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const { q, status } = route.useSearch();
  const [isCreating, setCreating] = useState(false);
  useDocumentTitle(t('title'));
  const query = useQuery(CampaignsQuery, {
    variables: { filter: { search: q ?? null, status: status === undefined ? null : [status] } },
  });
  const data = query.data ?? query.previousData;
  const programs = data?.programs.nodes.filter(({ kind }) => kind === 'CREATOR') ?? [];
  const isNarrowed = q !== undefined || status !== undefined;
  const list = data?.creatorCampaigns;
  const isEmpty = list?.edges.length === 0 && !isNarrowed;
  const canCreate = useMay()('createCreatorCampaign') && programs.length > 0;
  const create = canCreate && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setCreating(true);
      }}
    >
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={list !== undefined && <span>{format.count(list.count)}</span>}
        actions={!isEmpty && create}
      />
      {!isEmpty && <Narrowing />}
      <ListPage
        label={t('title')}
        columns={useCampaignColumns()}
        query={query}
        list={list}
        isNarrowed={isNarrowed}
        nothingMatches={
          <EmptyState
            icon={<IconSpeakerphone size={24} />}
            title={q === undefined ? t('emptyStatus') : t('emptySearch', { query: q })}
            action={
              <ButtonLink to="/campaigns" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            }
          />
        }
        nothingYet={
          <EmptyState
            icon={<IconSpeakerphone size={24} />}
            title={t('empty')}
            action={
              programs.length > 0 ? (
                create
              ) : (
                <ButtonLink to="/settings/programs">{t('toPrograms')}</ButtonLink>
              )
            }
          >
            {t(programs.length > 0 ? 'emptyBody' : 'noProgram')}
          </EmptyState>
        }
      />
      {isCreating && (
        <CreateDialog
          programs={programs}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}

/** By where they stand, and by words of their names. */
function Narrowing() {
  const { t } = useTranslation(['campaigns', 'fields']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ListToolbar
      search={
        <SearchField
          label={t('search')}
          placeholder={t('fields:name')}
          value={search.q ?? ''}
          onChange={(text) =>
            void navigate({
              search: (before) => ({ ...before, q: text === '' ? undefined : text }),
              replace: true,
            })
          }
        />
      }
    >
      <TabLinks label={t('show')}>
        {([undefined, ...CAMPAIGN_STATUSES] as const).map((status) => (
          <TabLink
            key={status ?? ''}
            to="/campaigns"
            search={{ ...search, status }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(status === undefined ? 'all' : `status.${status}`)}
          </TabLink>
        ))}
      </TabLinks>
    </ListToolbar>
  );
}
