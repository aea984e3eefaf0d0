import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import {
  BackLink,
  ButtonLink,
  ErrorPanel,
  NoticePanel,
  PageHeader,
  SkeletonRows,
} from '../../shared/ui';
import { NotInMode } from './not-in-mode';
import classes from '../../parts/give-code/give-code.module.css';
import type { GivenCode } from '../../parts/give-code/give-documents';
import { GiveForm } from '../../parts/give-code/give-form';
import { Given } from '../../parts/give-code/given';
import { useGiveStart } from '../../parts/give-code/use-give-start';
import { graphql } from '../../shared/lib/graphql';

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

/** Gives a code to a performance partner; afterwards says so, and Back does not give it again. */
export function GiveCodePage() {
  const { t } = useTranslation(['partners', 'common']);
  const { mode } = useAccount();
  const { id } = route.useParams();
  const [given, setGiven] = useState<GivenCode | null>(null);
  const { data, error, refetch } = useQuery(GivePageQuery, { variables: { id } });
  const { like } = route.useSearch();
  const [start, isStarting] = useGiveStart(like);
  const partner = data?.node?.__typename === 'PerformancePartner' ? data.node : null;
  const title = partner === null ? '' : t('give.title', { name: partner.name });
  useDocumentTitle(title);

  if (data === undefined || isStarting) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (partner === null) throw notFound();

  const programs = data.programs.nodes;
  return (
    <div className={classes['page']}>
      <PageHeader
        title={given === null ? title : t('give.done', { text: given.text })}
        description={given === null ? t('give.description') : undefined}
        back={
          <BackLink to="/partners/$id" params={{ id }}>
            <IconArrowLeft size={16} aria-hidden />
            {t('give.back', { name: partner.name })}
          </BackLink>
        }
      />
      {given !== null ? (
        <Given
          code={given}
          name={partner.name}
          onAgain={() => {
            setGiven(null);
          }}
        />
      ) : mode === 'CREATOR_ONLY' ? (
        <NotInMode />
      ) : programs.length === 0 ? (
        <NoticePanel
          tone="yellow"
          title={t('give.noProgramTitle')}
          actions={<ButtonLink to="/settings/programs">{t('give.noProgram')}</ButtonLink>}
        />
      ) : (
        <GiveForm
          taker={{ kind: 'PERFORMANCE_PARTNER', id, name: partner.name }}
          programs={programs}
          start={start}
          cancel={
            <ButtonLink to="/partners/$id" params={{ id }} variant="default">
              {t('common:cancel')}
            </ButtonLink>
          }
          onGiven={setGiven}
        />
      )}
    </div>
  );
}
