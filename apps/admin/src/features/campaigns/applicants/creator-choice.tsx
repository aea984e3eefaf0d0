import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { PickBar } from '../../../parts/pick-creators/pick-bar';
import { usePickColumn } from '../../../parts/pick-creators/pick-column';
import { pickedOf, usePick } from '../../../parts/pick-creators/use-pick';
import {
  ButtonLink,
  EmptyState,
  ListToolbar,
  MembershipBadge,
  SearchField,
  Select,
  type Column,
} from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { ApplicantBadge } from './applicant-badge';
import { BringableQuery, type BringableRow } from './documents';

const WHO = ['joined', 'program', 'all'] as const;

/**
 * Chooses creators to bring into a campaign: at first among those who have joined its program.
 * @param isAsked false where it is said already who they are
 */
export function useCreatorChoice(campaign: CampaignDetail, isAsked: boolean) {
  const [asked, setAsked] = useState('');
  const [who, setWho] = useState<(typeof WHO)[number]>('joined');
  const programId = campaign.program.id;
  const filter = useMemo(
    () => ({
      search: asked === '' ? null : asked,
      programId: who === 'all' ? null : programId,
      hasJoined: who === 'joined' ? true : null,
    }),
    [asked, who, programId],
  );
  const pick = usePick(JSON.stringify(filter));
  const query = useQuery(BringableQuery, isAsked ? { variables: { filter } } : skipToken);
  const list = (query.data ?? query.previousData)?.creators;
  /** Whom the API is to be told; null while nobody is chosen. */
  const target = () => {
    if (pick.isAll && list !== undefined)
      return { filter: { ...filter, expectedCount: list.count.value } };
    const ids = pickedOf(pick).map(({ id }) => id);
    return ids.length === 0 ? null : { ids };
  };
  return { asked, setAsked, who, setWho, pick, query, list, target } as const;
}

interface CreatorChoiceProps {
  readonly campaign: CampaignDetail;
  readonly choice: ReturnType<typeof useCreatorChoice>;
}

/** The creators who may be brought into a campaign, with a search, to choose from. */
export function CreatorChoice({ campaign, choice }: CreatorChoiceProps) {
  const { t } = useTranslation(['campaigns', 'common', 'creators']);
  const { asked, setAsked, who, setWho, pick, query, list } = choice;
  const column = usePickColumn(pick, list?.edges.map(({ node }) => node) ?? []);
  const columns = useColumns(campaign);
  return (
    <div>
      <ListToolbar
        search={
          <SearchField
            label={t('creators:filter.search')}
            placeholder={t('common:personSearch')}
            value={asked}
            onChange={setAsked}
          />
        }
      >
        <Select
          aria-label={t('bring.who')}
          w={240}
          allowDeselect={false}
          data={WHO.map((value) => ({
            value,
            label: t(`bring.${value}`, { program: campaign.program.name }),
          }))}
          value={who}
          onChange={(value) => {
            setWho(WHO.find((each) => each === value) ?? 'joined');
          }}
        />
      </ListToolbar>
      <div role="status">
        <PickBar pick={pick} total={list?.count} />
      </div>
      <ListPage<BringableRow>
        label={t('creators:title')}
        columns={[column, ...columns]}
        query={query}
        list={list}
        isNarrowed={asked !== ''}
        nothingMatches={<EmptyState title={t('creators:empty.search', { query: asked })} />}
        nothingYet={
          <EmptyState
            title={t('bring.nobody')}
            action={<ButtonLink to="/creators">{t('bring.toCreators')}</ButtonLink>}
          >
            {t('bring.nobodyBody')}
          </EmptyState>
        }
      />
    </div>
  );
}

function useColumns(campaign: CampaignDetail): readonly Column<BringableRow>[] {
  const { t } = useTranslation(['campaigns', 'fields']);
  return [
    {
      key: 'creator',
      isTitle: true,
      header: t('fields:creator'),
      cell: ({ displayName, socialProfiles: [profile] }) => (
        <>
          <strong>{displayName}</strong>
          {profile !== undefined && <> @{profile.handle}</>}
        </>
      ),
    },
    {
      key: 'membership',
      header: t('fields:program'),
      cell: ({ memberships }) => (
        <MembershipBadge
          state={
            memberships.find(({ program }) => program.id === campaign.program.id)?.state ?? 'NONE'
          }
        />
      ),
    },
    {
      key: 'applicant',
      header: t('fields:campaign'),
      cell: ({ applicants }) => {
        const own = applicants.nodes.find((each) => each.campaign.id === campaign.id);
        return own === undefined ? null : <ApplicantBadge state={own.state} />;
      },
    },
  ];
}
