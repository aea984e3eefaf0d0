import { isOnTheWay } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { MembershipBadge } from '../../../shared/ui';
import type { CreatorCard } from '../api/documents';
import classes from './creator-field.module.css';

interface CreatorOptionProps {
  readonly name: string;
  readonly creator: CreatorCard;
  /** The Creator program whose membership counts; null while several could. */
  readonly programId: string | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A creator as a radio card: name, handle, channel, and whether they have joined. */
export function CreatorOption({
  name,
  creator,
  programId,
  isChosen,
  onChoose,
}: CreatorOptionProps) {
  const { t } = useTranslation(['issueCode', 'words']);
  const format = useFormat();
  const [profile] = creator.socialProfiles;
  const followers = profile?.followers ?? null;
  return (
    <label className={classes['option']} data-chosen={isChosen || undefined}>
      <input
        type="radio"
        className={classes['radio']}
        name={name}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={classes['who']}>
        <span>
          <span className={classes['name']}>{creator.displayName}</span>{' '}
          {profile !== undefined && <span className={classes['handle']}>@{profile.handle}</span>}
        </span>
        <span className={classes['channel']}>
          {profile === undefined
            ? creator.email
            : followers === null
              ? t(`words:platform.${profile.platform}`)
              : t('creator.followers', {
                  platform: t(`words:platform.${profile.platform}`),
                  followers: format.compact(followers),
                })}
        </span>
      </span>
      <MembershipBadge state={stateIn(creator, programId)} />
    </label>
  );
}

/** Joined, on the way, or not: what the list needs to say about a membership. */
function stateIn(creator: CreatorCard, programId: string | null) {
  const membership =
    programId === null
      ? creator.memberships[0]
      : creator.memberships.find(({ program }) => program.id === programId);
  if (membership === undefined) return 'NONE';
  if (membership.hasJoined) return 'JOINED';
  return isOnTheWay(membership.state) ? membership.state : 'NONE';
}
