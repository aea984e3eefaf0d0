import { IconShare2 } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import { useViewer } from '../../shared/lib/viewer';
import { Button, CodeText, CopyButton, StatusBadge } from '../../shared/ui';
import type { MyCode } from './my-documents';
import classes from './partner-view.module.css';

interface CodeCardProps {
  readonly code: MyCode;
  readonly onShare: () => void;
}

/** One code in the words of whoever holds it. */
export function CodeCard({ code, onShare }: CodeCardProps) {
  const { t } = useTranslation(['mine', 'words', 'common']);
  const format = useFormat();
  const account = useViewer().viewer.account?.name ?? '';
  const titleId = useId();
  const { text, matchType, status, deal, assignments, comments, expiredAt } = code;
  const isOver = status === 'EXPIRED';
  return (
    <li className={classes['code']} aria-labelledby={titleId}>
      <div className={classes['codeHead']}>
        <h2 id={titleId} className={classes['codeText']}>
          <CodeText text={text} matchType={matchType} size="xl" copy={false} />
        </h2>
        <StatusBadge status={status} />
      </div>
      {matchType === 'REGEX' && (
        <p className={classes['quiet']}>{t('codes.pattern', { account })}</p>
      )}
      {deal !== null && (
        <p className={classes['deal']}>
          <strong>{deal.name}</strong>
          {deal.description !== null && ` · ${deal.description}`}
        </p>
      )}
      <ul className={classes['terms']}>
        {sameTerms(assignments).map(({ id, creditPolicy, startAt, endAt, programs }) => (
          <li key={id}>
            <span className={classes['program']}>{programs.join(' + ')}</span>
            {!isOver && <span>{t(`policy.${creditPolicy}`)}</span>}
            <span className={classes['quiet']}>
              {expiredAt === null
                ? format.dateTimeWindow(startAt, endAt)
                : t('codes.expired', { date: format.dateTime(expiredAt) })}
            </span>
          </li>
        ))}
      </ul>
      {!isOver && assignments.length > 1 && (
        <p className={classes['quiet']}>{t('codes.paidOnce')}</p>
      )}
      {comments !== null && (
        <p className={classes['comments']}>
          <span className={classes['quiet']}>{t('codes.comments')}</span> {comments}
        </p>
      )}
      {!isOver && matchType === 'EXACT' && (
        <div className={classes['actions']}>
          <CopyButton value={text} label={t('codes.copy')} />
          <Button
            variant="default"
            leftSection={<IconShare2 size={16} aria-hidden />}
            aria-label={t('codes.shareOf', { code: text })}
            onClick={onShare}
          >
            {t('codes.share')}
          </Button>
        </div>
      )}
    </li>
  );
}

type Assigned = MyCode['assignments'][number];

/** The terms of a code, each said once with the programs in which they hold: an order counts once in all of them. */
function sameTerms(
  assignments: readonly Assigned[],
): readonly (Omit<Assigned, 'program'> & { readonly programs: readonly string[] })[] {
  const said = new Map<string, Assigned[]>();
  for (const each of assignments) {
    const terms = [each.creditPolicy, each.startAt, each.endAt].join(' ');
    said.set(terms, [...(said.get(terms) ?? []), each]);
  }
  return [...said.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, programs: [first, ...others].map(({ program }) => program.name) }],
  );
}
