import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { graphql } from '../../../shared/lib/graphql';
import { useHistoryWords } from '../../../shared/lib/use-history-words';
import {
  Button,
  ChangeList,
  ErrorPanel,
  SectionCard,
  SkeletonRows,
  Text,
} from '../../../shared/ui';
import classes from './code-page.module.css';

const CodeHistoryQuery = graphql(`
  query CodeHistory($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on PromoCode {
        auditEvents(first: 20, after: $after) {
          edges {
            node {
              id
              at
              actor
              action
              reason
              requestId
              changes {
                field
                before
                after
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** Who did what with this code, newest first. */
export function History({ codeId }: { readonly codeId: string }) {
  const { t } = useTranslation(['codes', 'common', 'history']);
  const words = useHistoryWords();
  const { dateTime } = useFormat();
  const { data, error, loading, refetch, fetchMore } = useQuery(CodeHistoryQuery, {
    variables: { id: codeId },
  });
  const events = data?.node?.__typename === 'PromoCode' ? data.node.auditEvents : null;
  return (
    <SectionCard title={t('history.title')}>
      {events === null ? (
        error === undefined ? (
          <SkeletonRows rows={3} />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          {events.edges.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
          <ol className={classes['events']}>
            {events.edges.map(({ node: event }) => (
              <li key={event.id} className={classes['event']}>
                <p className={classes['action']}>{words.action(event.action)}</p>
                <p className={classes['who']}>
                  {t('history:who', { who: event.actor, at: dateTime(event.at) })}
                </p>
                <ChangeList changes={event.changes} />
                {event.reason !== null && (
                  <p className={classes['reason']}>
                    {t('history:reason', { reason: event.reason })}
                  </p>
                )}
                {event.requestId !== null && (
                  <p className={classes['request']}>
                    {t('history:request', { id: event.requestId })}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {events.pageInfo.hasNextPage && (
            <Button
              variant="default"
              loading={loading}
              onClick={() =>
                void fetchMore({ variables: { after: events.pageInfo.endCursor } }).catch(
                  () => null,
                )
              }
            >
              {t('common:loadMore')}
            </Button>
          )}
        </>
      )}
    </SectionCard>
  );
}
