import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { TextLink } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import classes from './board.module.css';
import { CodeTask } from './code-task';
import type { ApplicantRow } from './use-applicants';
import type { Deciding } from './use-deciding';
import { WayMenu } from './way-menu';

interface BoardCardProps {
  readonly campaign: CampaignDetail;
  readonly applicant: ApplicantRow;
  readonly canDecide: boolean;
  readonly deciding: Deciding;
  /** Whether the focus comes along, should the card stand in another column. */
  readonly isFollowed: boolean;
  readonly onDrag: (applicant: ApplicantRow | null) => void;
  readonly onFollow: (applicantId: string) => void;
}

/** One applicant on the board. */
export function BoardCard(props: BoardCardProps) {
  const { campaign, applicant, canDecide, deciding, isFollowed, onDrag, onFollow } = props;
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const { id, creator, stateSince, proposedRate } = applicant;
  useEffect(() => {
    if (!isFollowed) return;
    // The focus went with the card that stood elsewhere; a reader who went on meanwhile is left alone.
    const follow = () => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-card="${id}"] [data-card-focus]`)?.focus();
    };
    follow();
    // Of two columns either may be there first: the card that goes also looks for the one that came.
    return follow;
  }, [isFollowed, id]);
  return (
    <li
      className={classes['card']}
      data-card={id}
      draggable={canDecide}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', creator.displayName);
        onDrag(applicant);
      }}
      onDragEnd={() => {
        onDrag(null);
      }}
    >
      <TextLink
        to="/creators/$id"
        params={{ id: creator.id }}
        fw={600}
        underline="hover"
        draggable={false}
        data-card-focus={!canDecide || undefined}
      >
        {creator.displayName}
      </TextLink>
      {stateSince !== null && (
        <span className={classes['since']}>{t('since', { date: format.date(stateSince) })}</span>
      )}
      {proposedRate !== null && <span>{t('asksFor', { rate: proposedRate })}</span>}
      <CodeTask campaign={campaign} applicant={applicant} />
      {canDecide && (
        <WayMenu
          applicant={applicant}
          deciding={deciding}
          isOnCard
          onBegin={() => {
            onFollow(id);
          }}
        />
      )}
    </li>
  );
}
