import {
  isOnTheWay,
  type HealthFlag,
  type MembershipState,
  type PromoCodeStatus,
} from '@creator-codes/domain';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { isOver } from '../lib/is-over';
import classes from './badges.module.css';

interface ToneBadgeProps {
  readonly tone: 'green' | 'blue' | 'grey' | 'yellow';
  readonly children: ReactNode;
}

/** A state of any other kind as dot and word. */
export function ToneBadge({ tone, children }: ToneBadgeProps) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      <span className={classes['dot']} aria-hidden />
      {children}
    </span>
  );
}

/** Says of a code that its text is a pattern. */
export function PatternBadge() {
  const { t } = useTranslation('words');
  return (
    <span className={classes['badge']} data-tone="blue" translate="yes">
      {t('matchType.REGEX')}
    </span>
  );
}

/** A status as dot and word, never colour alone. */
export function StatusBadge({ status }: { readonly status: PromoCodeStatus }) {
  const { t } = useTranslation('words');
  const tone = { ACTIVE: 'green', SCHEDULED: 'blue', EXPIRED: 'grey' }[status];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <span className={classes['dot']} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}

/** Says of what has an end that it is over, and since when; nothing before that. */
export function EndedBadge({ endAt }: { readonly endAt: string | null }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (endAt === null || !isOver(endAt)) return null;
  return <ToneBadge tone="grey">{t('ended', { date: format.endDate(endAt) })}</ToneBadge>;
}

/** A creator's place in the Creator program; the green check means joined. */
export function MembershipBadge({ state }: { readonly state: MembershipState | 'NONE' }) {
  const { t } = useTranslation('words');
  const tone = state === 'JOINED' ? 'green' : isOnTheWay(state) ? 'blue' : 'grey';
  return (
    <span className={classes['badge']} data-tone={tone}>
      {state === 'JOINED' ? (
        <IconCircleCheckFilled size={14} aria-hidden />
      ) : (
        <span className={classes['dot']} aria-hidden />
      )}
      {t(`membership.${state}`)}
    </span>
  );
}

/** What needs a manager's eye. */
export function FlagBadge({ flag }: { readonly flag: HealthFlag }) {
  const { t } = useTranslation('words');
  return (
    <span className={classes['badge']} data-tone="yellow" title={t(`healthFlagHelp.${flag}`)}>
      <IconAlertTriangle size={14} aria-hidden />
      {t(`healthFlag.${flag}`)}
    </span>
  );
}
