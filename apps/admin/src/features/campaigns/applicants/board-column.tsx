import type { ApplicantState } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { ErrorPanel, LoadMore, Skeleton } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { BoardCard } from './board-card';
import classes from './board.module.css';
import { useApplicants, type ApplicantRow } from './use-applicants';
import type { Deciding } from './use-deciding';
import { wayTo } from './ways';

interface BoardColumnProps {
  readonly campaign: CampaignDetail;
  readonly state: ApplicantState;
  readonly search: string | null;
  readonly canDecide: boolean;
  readonly deciding: Deciding;
  /** Who is under the pointer on the way to another column. */
  readonly dragged: ApplicantRow | null;
  /** Whose card takes the focus along where it goes. */
  readonly followed: string | null;
  readonly onDrag: (applicant: ApplicantRow | null) => void;
  readonly onFollow: (applicantId: string) => void;
}

/** Everybody in one state. A card that may come here can be dropped. */
export function BoardColumn(props: BoardColumnProps) {
  const { campaign, state, search, dragged, deciding, onDrag } = props;
  const { t } = useTranslation(['campaigns', 'words']);
  const format = useFormat();
  const { query, list } = useApplicants(campaign, [state], search);
  const way = dragged === null || dragged.state === state ? null : wayTo(dragged, state);
  const name = t(`words:applicant.${state}`);
  return (
    <section
      className={classes['column']}
      aria-label={name}
      data-open={way !== null}
      onDragOver={(event) => {
        if (way !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        if (way === null || dragged === null) return;
        event.preventDefault();
        onDrag(null);
        deciding.begin(way, { applicants: [dragged] });
      }}
    >
      <h3 className={classes['head']}>
        {name}
        {list !== undefined && <span className={classes['count']}>{format.count(list.count)}</span>}
      </h3>
      {list === undefined && query.error === undefined && <Skeleton height={60} />}
      {list === undefined && query.error !== undefined && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
      {list !== undefined && list.edges.length > 0 && (
        <ul className={classes['cards']}>
          {list.edges.map(({ node }) => (
            <BoardCard
              key={node.id}
              campaign={campaign}
              applicant={node}
              canDecide={props.canDecide}
              deciding={deciding}
              isFollowed={props.followed === node.id}
              onDrag={onDrag}
              onFollow={props.onFollow}
            />
          ))}
        </ul>
      )}
      {list?.pageInfo.hasNextPage === true && (
        <LoadMore
          shown={list.edges.length}
          total={list.count}
          hasMore
          isBusy={query.loading}
          onMore={() => query.fetchMore({ variables: { after: list.pageInfo.endCursor } })}
        />
      )}
    </section>
  );
}
