import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import { graphql } from '../../shared/lib/graphql';
import { useActorName } from '../../shared/lib/use-actor-name';
import { useActionWords } from './use-action-words';
import { Button, ChangeList, ErrorPanel, SectionCard, SkeletonRows, Text } from '../../shared/ui';
import classes from './history.module.css';

/** Every mutation forgets the log, so that this is asked again. */
const HistoryQuery = graphql(`
  query History($of: ID!, $after: String) {
    auditEvents(first: 20, after: $after, filter: { subjectId: $of }) {
      edges {
        node {
          id
          at
          actor
          actorKind
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
`);

interface HistoryProps {
  /** The thing's id. */
  readonly of: string;
}

/** Who did what with a thing, newest first. */
export function History({ of }: HistoryProps) {
  // What was there before is shown while it is asked again, never that of another thing.
  return <Timeline key={of} of={of} />;
}

function Timeline({ of }: HistoryProps) {
  const { t } = useTranslation(['common', 'history']);
  const actionWord = useActionWords();
  const nameOf = useActorName();
  const { dateTime } = useFormat();
  const query = useQuery(HistoryQuery, { variables: { of } });
  const { error, loading, refetch, fetchMore } = query;
  const events = (query.data ?? query.previousData)?.auditEvents;
  return (
    <SectionCard title={t('history:title')}>
      {events === undefined ? (
        error === undefined ? (
          <SkeletonRows rows={3} />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          {events.edges.length === 0 && <Text c="dimmed">{t('history:empty')}</Text>}
          <ol className={classes['events']}>
            {events.edges.map(({ node: event }) => (
              <li key={event.id} className={classes['event']}>
                <p className={classes['action']}>{actionWord(event.action)}</p>
                <p className={classes['who']}>
                  {t('history:who', {
                    who: nameOf(event.actor, event.actorKind),
                    at: dateTime(event.at),
                  })}
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
