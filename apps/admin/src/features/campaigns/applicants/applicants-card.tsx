import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import {
  Button,
  Group,
  ListToolbar,
  SearchField,
  SectionCard,
  TabLink,
  TabLinks,
} from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { countIn } from '../campaign-facts';
import { APPLICANT_GROUPS, VIEWS } from '../search';
import { ApplicantsBoard } from './applicants-board';
import { ApplicantsList } from './applicants-list';
import { PlanCodes } from './plan-codes';
import { statesOf } from './groups';
import { useDeciding } from './use-deciding';

const route = getRouteApi('/campaigns/$id');

/** The applicants of a campaign, as a list or as a board, and the ways in. */
export function ApplicantsCard({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const { view = 'list' } = route.useSearch();
  const may = useMay();
  const deciding = useDeciding(campaign);
  const isTaking = campaign.status === 'ACTIVE';
  const bring = isTaking && (
    <>
      {may('recordApplicantsApplied') && (
        <Button
          variant="default"
          onClick={() => {
            deciding.bring('APPLY');
          }}
        >
          {t('applied.open')}
        </Button>
      )}
      {may('inviteToCampaign') && (
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            deciding.bring('INVITE');
          }}
        >
          {t('invite.open')}
        </Button>
      )}
    </>
  );
  return (
    <SectionCard title={t('applicants')} aside={<Group gap="sm">{bring}</Group>}>
      <ApplicantsToolbar campaign={campaign} />
      <PlanCodes campaign={campaign} />
      {view === 'board' ? (
        <ApplicantsBoard campaign={campaign} />
      ) : (
        <ApplicantsList campaign={campaign} bring={bring} />
      )}
      {deciding.dialogs}
    </SectionCard>
  );
}

/** Which applicants, and how they are shown. */
function ApplicantsToolbar({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const exact = { exact: true, includeSearch: true } as const;
  const { view = 'list' } = search;
  return (
    <ListToolbar
      search={
        <SearchField
          label={t('findApplicant')}
          placeholder={t('common:personSearch')}
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
      <TabLinks label={t('view.label')}>
        {VIEWS.map((each) => (
          <TabLink
            key={each}
            to="/campaigns/$id"
            params={{ id: campaign.id }}
            search={{ ...search, view: each === 'list' ? undefined : each }}
            activeOptions={exact}
          >
            {t(`view.${each}`)}
          </TabLink>
        ))}
      </TabLinks>
      {view === 'list' && (
        <TabLinks label={t('showApplicants')}>
          {([undefined, ...APPLICANT_GROUPS] as const).map((group) => (
            <TabLink
              key={group ?? ''}
              to="/campaigns/$id"
              params={{ id: campaign.id }}
              search={{ ...search, show: group }}
              activeOptions={exact}
            >
              {t(`group.${group ?? 'all'}`, {
                formatted: format.number(countIn(campaign, statesOf(group))),
              })}
            </TabLink>
          ))}
        </TabLinks>
      )}
    </ListToolbar>
  );
}
