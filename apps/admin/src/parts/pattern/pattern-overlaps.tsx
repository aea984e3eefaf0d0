import { useTranslation } from 'react-i18next';
import { ownerName } from '../../shared/lib/owner';
import { useFormat } from '../../shared/lib/format';
import { useSentence } from '../../shared/lib/violations';
import { NoticePanel, TextLink } from '../../shared/ui';
import type { PatternOverlap } from './pattern-check';
import classes from './pattern-field.module.css';

interface PatternOverlapsProps {
  readonly overlaps: readonly PatternOverlap[];
  /** Whose the pattern is; with null every code is somebody else's. */
  readonly ownerId: string | null;
}

/** The codes that a pattern meets: the text that both match, whose the other is, and when it counts. */
export function PatternOverlaps({ overlaps, ownerId }: PatternOverlapsProps) {
  const { t } = useTranslation('patterns');
  const sentence = useSentence();
  const format = useFormat();
  return (
    <div role="status" className={classes['overlaps']}>
      {overlaps.map(({ witness, startAt, endAt, promoCode }) => {
        if (promoCode === null) return null;
        const { id, text, owner, matchType } = promoCode;
        const isOwn = owner.id === ownerId;
        const claimed =
          matchType === 'EXACT'
            ? t('overlap.exact')
            : t('overlap.window', { window: format.dateTimeWindow(startAt, endAt) });
        return (
          <NoticePanel
            key={id}
            tone={isOwn ? 'yellow' : 'red'}
            title={sentence({
              code: 'OVERLAP',
              path: ['text'],
              params: { text: witness, pattern: text, owner: ownerName(owner) },
            })}
            actions={
              <TextLink to="/codes/$id" params={{ id }}>
                {t('overlap.open')}
              </TextLink>
            }
          >
            {claimed} {t(isOwn ? 'overlap.own' : 'overlap.others')}
          </NoticePanel>
        );
      })}
    </div>
  );
}
