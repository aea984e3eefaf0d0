import { skipToken, useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import {
  BackLink,
  ButtonLink,
  ErrorPanel,
  NoticePanel,
  PageHeader,
  SkeletonRows,
} from '../../../shared/ui';
import { NotInMode } from '../not-in-mode';
import classes from './give-code.module.css';
import { GiveLikeQuery, GivePageQuery, type GivenCode } from './give-documents';
import { GiveForm } from './give-form';
import { giveLike } from './give-like';
import { Given } from './given';

const route = getRouteApi('/partners/$id/give-code');

/** Gives a code to a performance partner; afterwards says so, and Back does not give it again. */
export function GiveCodePage() {
  const { t } = useTranslation('partners');
  const { mode } = useAccount();
  const { id } = route.useParams();
  const [given, setGiven] = useState<GivenCode | null>(null);
  const { data, error, refetch } = useQuery(GivePageQuery, { variables: { id } });
  const { like } = route.useSearch();
  const likeQuery = useQuery(
    GiveLikeQuery,
    like === undefined ? skipToken : { variables: { id: like } },
  );
  const likeCode = likeQuery.data?.node;
  const [openedAt] = useState(Date.now);
  const partner = data?.node?.__typename === 'PerformancePartner' ? data.node : null;
  const title = partner === null ? '' : t('give.title', { name: partner.name });
  useDocumentTitle(title);

  if (data === undefined || likeQuery.loading) {
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
          partner={partner}
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
          partner={partner}
          programs={programs}
          start={likeCode?.__typename === 'PromoCode' ? giveLike(likeCode, openedAt) : undefined}
          onGiven={setGiven}
        />
      )}
    </div>
  );
}
