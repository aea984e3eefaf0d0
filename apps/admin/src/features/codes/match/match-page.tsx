import { skipToken, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addPatternWords } from '../../../i18n/patterns';
import { lastSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { BackLink, ErrorPanel, PageHeader, SkeletonRows } from '../../../shared/ui';
import { MatchForm } from './match-form';
import classes from './match-page.module.css';
import { MatchQuery } from './match-query';
import { MatchResult } from './match-result';

addPatternWords();
const route = getRouteApi('/codes/match');

/** Which code an order with a text carries: what was asked stands in the address. */
export function MatchPage() {
  const { t } = useTranslation(['patterns', 'codes']);
  const { text, at } = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t('codes:list.match'));
  const { data, error, loading, refetch } = useQuery(
    MatchQuery,
    text === undefined
      ? skipToken
      : { variables: { text, at: at ?? null }, fetchPolicy: 'network-only' },
  );
  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('codes:list.match')}
        description={t('find.intro')}
        back={
          <BackLink to="/codes" search={lastSearch('/codes')}>
            <IconArrowLeft size={16} aria-hidden />
            {t('codes:list.title')}
          </BackLink>
        }
      />
      <MatchForm
        search={{ text, at }}
        isBusy={loading}
        onAsk={(asked) => {
          if (asked.text === text && asked.at === at) void refetch();
          else void navigate({ search: asked });
        }}
      />
      {error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : loading && data === undefined ? (
        <SkeletonRows rows={4} />
      ) : (
        data !== undefined && <MatchResult match={data.matchPromoCode} />
      )}
    </div>
  );
}
