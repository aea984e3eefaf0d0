import { useQuery } from '@apollo/client/react';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/first-run';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { ButtonLink, ErrorPanel, NoticePanel, PageHeader, SkeletonRows } from '../../../shared/ui';
import classes from './checklist-page.module.css';
import { ChecklistQuery, type ChecklistFacts } from './checklist-query';
import { TaskAction } from './task-action';
import { TaskText } from './task-text';
import { tasksOf } from './tasks';

/** The way from a new account to its first code; each step is ticked off by doing it. */
export function ChecklistPage() {
  const { t } = useTranslation('firstRun');
  const account = useAccount();
  const { data, error, refetch } = useQuery(ChecklistQuery);
  useDocumentTitle(t('checklist.title'));
  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('checklist.title')}
        description={t('checklist.intro', { account: account.name })}
      />
      {data !== undefined ? (
        <Checklist facts={data} />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={5} height={72} />
      )}
    </div>
  );
}

function Checklist({ facts }: { readonly facts: ChecklistFacts }) {
  const { t } = useTranslation('firstRun');
  const { mode, optimizeActive } = useAccount();
  const tasks = tasksOf({
    mode,
    optimizeActive,
    programs: facts.programs.nodes,
    hasCreator: facts.creators.nodes.length > 0,
    hasJoined: facts.joined.nodes.length > 0,
    hasCode: facts.promoCodes.nodes.length > 0,
  });
  const next = tasks.find(({ isDone }) => !isDone);
  const done = tasks.filter(({ isDone }) => isDone).length;
  return (
    <>
      <p className={classes['progress']} role="status">
        {t('checklist.progress', { done, count: tasks.length })}
      </p>
      <ol className={classes['tasks']}>
        {tasks.map(({ id, isDone }, index) => (
          <li key={id} className={classes['task']} data-done={isDone || undefined}>
            {isDone ? (
              <IconCircleCheckFilled className={classes['check']} size={28} aria-hidden />
            ) : (
              <span className={classes['number']} aria-hidden>
                {index + 1}
              </span>
            )}
            <div className={classes['body']}>
              <h2 className={classes['name']}>
                {t(`checklist.${id}`)}
                <span className="visually-hidden">
                  , {t(isDone ? 'checklist.done' : 'checklist.todo')}
                </span>
              </h2>
              <p className={classes['text']}>
                <TaskText id={id} isDone={isDone} facts={facts} />
              </p>
            </div>
            {!isDone && <TaskAction id={id} isNext={id === next?.id} facts={facts} />}
          </li>
        ))}
      </ol>
      {next === undefined && (
        <NoticePanel
          tone="green"
          title={t('checklist.all')}
          actions={<ButtonLink to="/codes">{t('checklist.toCodes')}</ButtonLink>}
        >
          <p>{t('checklist.allBody')}</p>
        </NoticePanel>
      )}
    </>
  );
}
