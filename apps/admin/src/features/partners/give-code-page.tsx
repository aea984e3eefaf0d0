import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/partners';
import { GivePage } from '../../parts/give-code/give-page';
import { graphql } from '../../shared/lib/graphql';
import { useAccount } from '../../shared/lib/viewer';
import { BackLink, ButtonLink, ErrorPanel, NoticePanel, SkeletonRows } from '../../shared/ui';
import { NotInMode } from './not-in-mode';

/** The partner, and the programs in which codes can be given to them. */
const GivePageQuery = graphql(`
  query GivePage($id: ID!) {
    node(id: $id) {
      __typename
      ... on PerformancePartner {
        id
        name
      }
    }
    programs(first: 100, filter: { kind: PERFORMANCE }, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
        codeTracking
      }
    }
  }
`);

const route = getRouteApi('/partners/$id/give-code');

/** Gives a code to a performance partner. */
export function GiveCodePage() {
  const { t } = useTranslation(['partners', 'common']);
  const { mode } = useAccount();
  const { id } = route.useParams();
  const { like } = route.useSearch();
  const { data, error, refetch } = useQuery(GivePageQuery, { variables: { id } });
  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  const partner = data.node?.__typename === 'PerformancePartner' ? data.node : null;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (partner === null) throw notFound();

  const programs = data.programs.nodes;
  const instead =
    mode === 'CREATOR_ONLY' ? (
      <NotInMode />
    ) : programs.length === 0 ? (
      <NoticePanel
        tone="yellow"
        title={t('give.noProgramTitle')}
        actions={<ButtonLink to="/settings/programs">{t('give.noProgram')}</ButtonLink>}
      />
    ) : null;
  return (
    <GivePage
      taker={{ kind: 'PERFORMANCE_PARTNER', id, name: partner.name }}
      programs={programs}
      like={like}
      back={
        <BackLink to="/partners/$id" params={{ id }}>
          <IconArrowLeft size={16} aria-hidden />
          {t('give.back', { name: partner.name })}
        </BackLink>
      }
      cancel={
        <ButtonLink to="/partners/$id" params={{ id }} variant="default">
          {t('common:cancel')}
        </ButtonLink>
      }
      instead={instead}
    />
  );
}
