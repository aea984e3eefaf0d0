import '../../i18n/late/mine';
import { hasContract } from '@creator-codes/domain';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useDealWords } from '../../parts/deals/use-deal-words';
import { useFormat } from '../../shared/lib/format';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import {
  EndedBadge,
  ErrorPanel,
  LoadMore,
  MembershipBadge,
  PageHeader,
  SectionCard,
  SkeletonRows,
  Stack,
  Text,
} from '../../shared/ui';
import { MyProgramsQuery, type MyDeal, type MyProgramsData } from './my-documents';
import classes from './partner-view.module.css';
import { shareLink } from './share-text';

/** In which programs one is, and which deals run there. */
export function MyProgramsPage() {
  const { t } = useTranslation('mine');
  useDocumentTitle(t('programs.title'));
  const query = useQuery(MyProgramsQuery);
  const data = query.data ?? query.previousData;
  return (
    <>
      <PageHeader title={t('programs.title')} />
      {data === undefined ? (
        query.error === undefined ? (
          <SkeletonRows rows={4} />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <Stack gap="md">
          <Memberships owner={data.viewer.owner} />
          <SectionCard title={t('deals.title')}>
            {data.deals.edges.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('deals.none')}
              </Text>
            ) : (
              <ul className={classes['deals']}>
                {data.deals.edges.map(({ node }) => (
                  <Deal key={node.id} deal={node} />
                ))}
              </ul>
            )}
            {data.deals.pageInfo.hasNextPage && (
              <LoadMore
                shown={data.deals.edges.length}
                hasMore
                isBusy={query.loading}
                onMore={() =>
                  query.fetchMore({ variables: { after: data.deals.pageInfo.endCursor } })
                }
              />
            )}
          </SectionCard>
        </Stack>
      )}
    </>
  );
}

function Memberships({ owner }: { readonly owner: MyProgramsData['viewer']['owner'] }) {
  const { t } = useTranslation('mine');
  const format = useFormat();
  if (owner?.__typename !== 'Creator') return null;
  return (
    <SectionCard title={t('programs.memberships')}>
      {owner.memberships.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('programs.none')}
        </Text>
      ) : (
        <ul className={classes['deals']}>
          {owner.memberships.map(
            ({ id, state, program, contractStart, contractEnd, decisionMessage }) => (
              <li key={id}>
                <span className={classes['row']}>
                  <strong>{program.name}</strong>
                  <MembershipBadge state={state} />
                </span>
                <span>{t(`programs.state.${state}`)}</span>
                {decisionMessage !== null && (
                  <span className={classes['deal']}>
                    {t('programs.message', { message: decisionMessage })}
                  </span>
                )}
                {hasContract(state) && (contractStart !== null || contractEnd !== null) && (
                  <span className={classes['quiet']}>
                    {t('programs.contract', {
                      window: format.dateWindow(contractStart, contractEnd),
                    })}
                  </span>
                )}
              </li>
            ),
          )}
        </ul>
      )}
    </SectionCard>
  );
}

function Deal({ deal }: { readonly deal: MyDeal }) {
  const { t } = useTranslation(['mine', 'words', 'common']);
  const format = useFormat();
  const { name, type, description, startAt, endAt, program } = deal;
  const offer = useDealWords().offer(deal);
  const link = shareLink({ text: '', deal });
  return (
    <li>
      <span className={classes['row']}>
        <strong>{name}</strong>
        <span className={classes['quiet']}>{t(`words:dealType.${type}`)}</span>
        <EndedBadge endAt={endAt} />
      </span>
      {offer !== null && <span>{offer}</span>}
      {description !== null && <span>{description}</span>}
      <span className={classes['quiet']}>
        {program.name} ·{' '}
        {startAt === null && endAt === null ? t('deals.always') : format.dateWindow(startAt, endAt)}
      </span>
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer" className={classes['link']}>
          {link}
          <span className="visually-hidden"> ({t('common:openInNewTab')})</span>
        </a>
      )}
    </li>
  );
}
