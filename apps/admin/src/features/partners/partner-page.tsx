import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/partners';
import { externalIdsText } from '../../parts/external-ids/external-ids';
import { History } from '../../parts/history/history';
import { useLanguageWord } from '../../parts/editing/language-select';
import { AccessCard } from '../../shared/access/access-card';
import { useMay } from '../../shared/access/may';
import { useFormat } from '../../shared/lib/format';
import { lastSearch } from '../../shared/lib/last-search';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import {
  BackLink,
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  ErrorPanel,
  PageHeader,
  SectionCard,
  SkeletonRows,
  Stack,
  TextLink,
} from '../../shared/ui';
import { lazyDialog } from '../../shared/ui/lazy-dialog';
import { OwnerCodes } from '../../shared/ui/owner-codes';
import { NotInMode } from './not-in-mode';
import { PartnerQuery } from './partner-documents';

const EditDialog = lazyDialog(
  async () => (await import('./edit-partner-dialog')).EditPartnerDialog,
);
const route = getRouteApi('/partners/$id');

/** One performance partner and their codes. */
export function PartnerPage() {
  const { t } = useTranslation(['partners', 'common', 'words', 'fields']);
  const format = useFormat();
  const { mode } = useAccount();
  const { id } = route.useParams();
  const may = useMay();
  const mayGive = may('issuePromoCodeToPartner');
  const [isEditing, setEditing] = useState(false);
  const languageWord = useLanguageWord();
  const { data, error, loading, refetch, fetchMore } = useQuery(PartnerQuery, {
    variables: { id },
  });
  const partner = data?.node?.__typename === 'PerformancePartner' ? data.node : null;
  useDocumentTitle(partner?.name ?? '');

  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (partner === null) throw notFound();

  const canHold = mode === 'PERFORMANCE_AND_CREATOR';
  const giveCode = (
    <ButtonLink
      to="/partners/$id/give-code"
      params={{ id }}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('give.action')}
    </ButtonLink>
  );
  const profile = [
    { key: 'email', term: t('fields:email'), value: partner.email },
    {
      key: 'group',
      term: t('fields:creditGroup'),
      value: t(`words:creditGroup.${partner.creditGroup}`),
    },
    { key: 'language', term: t('fields:language'), value: languageWord(partner.language) },
    {
      key: 'externalIds',
      term: t('fields:externalIds'),
      value: externalIdsText(partner.externalIds),
    },
    { key: 'added', term: t('profile.added'), value: format.date(partner.createdAt) },
  ];
  return (
    <>
      <PageHeader
        title={partner.name}
        back={
          <BackLink to="/partners" search={lastSearch('/partners')}>
            <IconArrowLeft size={16} aria-hidden />
            {t('title')}
          </BackLink>
        }
        actions={
          <>
            {may('updatePerformancePartner') && (
              <Button
                variant="default"
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('common:editMore')}
              </Button>
            )}
            {canHold && mayGive && giveCode}
          </>
        }
      />
      <Stack gap="md">
        {!canHold && <NotInMode />}
        <SectionCard title={t('profile.title')}>
          <DefinitionList items={profile.filter(({ value }) => value !== null)} />
        </SectionCard>
        <SectionCard
          title={t('codes.title')}
          aside={
            <TextLink to="/codes" search={{ owner: id }} size="sm">
              {t('codes.all')}
            </TextLink>
          }
        >
          <OwnerCodes
            label={t('codes.title')}
            codes={partner.promoCodes}
            isBusy={loading}
            onMore={(after) => fetchMore({ variables: { after } })}
            empty={
              <EmptyState
                title={t('codes.none', { name: partner.name })}
                action={canHold && mayGive && giveCode}
              />
            }
          />
        </SectionCard>
        <AccessCard ownerId={id} ownerName={partner.name} email={partner.email} />
        <History of={id} />
      </Stack>
      {isEditing && (
        <EditDialog
          partner={partner}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}
