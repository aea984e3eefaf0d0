import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../../parts/history/history';
import { useRemedies } from '../../../parts/remedies/use-remedies';
import { AccessCard } from '../../../shared/access/access-card';
import { useMay } from '../../../shared/access/may';
import { lastSearch } from '../../../shared/lib/last-search';
import { newCode } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  BackLink,
  Button,
  ButtonLink,
  EmptyState,
  ErrorPanel,
  MembershipBadge,
  PageHeader,
  SectionCard,
  SkeletonRows,
  TextLink,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { OwnerCodes } from '../../../shared/ui/owner-codes';
import { mainProfile, shownHandle, standingOf } from '../creator-facts';
import classes from './creator-page.module.css';
import {
  AFTER_CHANGE,
  CreatorQuery,
  type AccountProgram,
  type CreatorDetail,
} from './creator-query';
import { MediaSourcesCard } from './media-sources-card';
import { MembershipsCard } from './memberships-card';
import { ProfileCard } from './profile-card';
import { ReadinessCard } from './readiness-card';

const EditDialog = lazyDialog(
  async () => (await import('./edit-creator-dialog')).EditCreatorDialog,
);
const route = getRouteApi('/creators/$id');

/** Everything about one creator, first of all whether they can be given a code. */
export function CreatorPage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(CreatorQuery, {
    variables: { id },
  });
  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (data.node?.__typename !== 'Creator') throw notFound();
  return (
    <Creator
      creator={data.node}
      programs={data.programs.nodes}
      isLoading={loading}
      onMore={(after) => fetchMore({ variables: { after } })}
    />
  );
}

interface CreatorProps {
  readonly creator: CreatorDetail;
  readonly programs: readonly AccountProgram[];
  readonly isLoading: boolean;
  readonly onMore: (after: string | null) => Promise<unknown>;
}

function Creator({ creator, programs, isLoading, onMore }: CreatorProps) {
  const { t } = useTranslation(['creators', 'common', 'shell']);
  const remedies = useRemedies({ creator, after: AFTER_CHANGE, isTold: true });
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  useDocumentTitle(creator.displayName);
  const main = mainProfile(creator.socialProfiles);
  return (
    <>
      <PageHeader
        title={creator.displayName}
        aside={
          <>
            {main !== null && <span>{shownHandle(main)}</span>}
            <MembershipBadge state={standingOf(creator.memberships)} />
          </>
        }
        back={
          <BackLink to="/creators" search={lastSearch('/creators')}>
            <IconArrowLeft size={16} aria-hidden />
            {t('title')}
          </BackLink>
        }
        actions={
          <>
            {may('updateCreator') && (
              <Button
                variant="default"
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('common:editMore')}
              </Button>
            )}
            {may('issuePromoCode') && (
              <ButtonLink
                {...newCode({ creator: creator.id })}
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t('shell:newCode')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <ReadinessCard creator={creator} programs={programs} remedies={remedies} />
          <MembershipsCard creator={creator} programs={programs} remedies={remedies} />
          <MediaSourcesCard creator={creator} programs={programs} remedies={remedies} />
          <SectionCard
            title={t('codes.title')}
            aside={
              <TextLink to="/codes" search={{ owner: creator.id }} size="sm">
                {t('codes.all')}
              </TextLink>
            }
          >
            <OwnerCodes
              label={t('codes.title')}
              codes={creator.promoCodes}
              isBusy={isLoading}
              onMore={onMore}
              empty={
                <EmptyState
                  title={t('codes.none', { name: creator.displayName })}
                  action={
                    may('issuePromoCode') && (
                      <ButtonLink {...newCode({ creator: creator.id })} variant="default">
                        {t('shell:newCode')}
                      </ButtonLink>
                    )
                  }
                />
              }
            />
          </SectionCard>
          <AccessCard ownerId={creator.id} ownerName={creator.displayName} email={creator.email} />
          <History of={creator.id} />
        </div>
        <div className={classes['side']}>
          <ProfileCard creator={creator} />
        </div>
      </div>
      {isEditing && (
        <EditDialog
          creator={creator}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}
