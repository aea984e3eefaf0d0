import { ENTITY_NAMES } from './entity-names';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import { useActionWords } from '../../parts/history/use-action-words';
import type { Column } from '../../shared/ui';
import { ActorCell } from './actor-cell';
import type { AuditRow } from './audit-query';
import classes from './audit-table.module.css';
import { Changes } from './changes';
import { RequestId } from './request-id';
import { SubjectLink } from './subject-link';

/** What the list shows of a change. */
export function useAuditColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation(['audit', 'words', 'shell']);
  const format = useFormat();
  const actionWord = useActionWords();
  return [
    {
      key: 'when',
      header: t('column.when'),
      width: '180px',
      cell: ({ at }) => (
        <time dateTime={at} className={classes['when']}>
          {format.dateTime(at)}
        </time>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      width: '150px',
      cell: (row) => <ActorCell row={row} />,
    },
    {
      key: 'what',
      isTitle: true,
      header: t('column.what'),
      width: '260px',
      cell: ({ action, subject, subjectLabel, subjectType, reason }) => {
        const entity = ENTITY_NAMES.find((name) => name === subjectType);
        return (
          <>
            <span className={classes['action']}>{actionWord(action)}</span>
            <span className={classes['subject']}>
              {entity === undefined ? subjectType : t(`words:entity.${entity}`)}{' '}
              <SubjectLink subject={subject} label={subjectLabel} />
            </span>
            {reason !== null && (
              <span className={classes['subject']}>{t('reason', { reason })}</span>
            )}
          </>
        );
      },
    },
    {
      key: 'changes',
      header: t('column.changes'),
      cell: ({ changes }) => <Changes changes={changes} />,
    },
    {
      key: 'request',
      header: t('column.request'),
      width: '130px',
      cell: ({ requestId }) => <RequestId id={requestId} />,
    },
  ];
}
