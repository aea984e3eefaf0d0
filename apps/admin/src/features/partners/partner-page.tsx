import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccessCard } from '../../shared/access/access-card';
import { useMay } from '../../shared/access/may';
import { useFormat } from '../../shared/lib/format';
import { graphql } from '../../shared/lib/graphql';
import { lastSearch } from '../../shared/lib/last-search';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import {
  BackLink,
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
import { OwnerCodes, OwnerCodesParts } from '../../shared/ui/owner-codes';
import { NotInMode } from './not-in-mode';

const PartnerQuery = graphql(
  `
    query Partner($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        ... on PerformancePartner {
          id
          name
          email
          creditGroup
          createdAt
          promoCodes(first: 20, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
            ...OwnerCodesParts
          }
        }
      }
    }
  `,
  [OwnerCodesParts],
);

const route = getRouteApi('/partners/$id');

/** One performance partner and their codes. */
export function PartnerPage() {
  const { t } = useTranslation(['partners', 'words', 'fields']);
  const format = useFormat();
  const { mode } = useAccount();
  const { id } = route.useParams();
  const mayGive = useMay()('issuePromoCodeToPartner');
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
        actions={canHold && mayGive && giveCode}
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
      </Stack>
    </>
  );
}
