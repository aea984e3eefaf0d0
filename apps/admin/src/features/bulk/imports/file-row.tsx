import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import '../../../i18n/late/imports';
import '../../../i18n/late/own-work';
import { ChangeList, TextLink } from '../../../shared/ui';
import type { JobRow } from '../row-documents';
import type { Fixing } from '../rows/use-fix';
import { CellFix } from './cell-fix';
import { isAskedAbove, isMendable, isOfCreator } from './file-fixes';
import classes from './file-row.module.css';
import { useCellSentence } from './use-cell-sentence';

addFileWords();

type Wrong = JobRow['errors'][number];
type Answer = JobRow['answers'][number];

/** Whether something that is wrong with a row is told at its cell already. */
export function isAnswered(error: Wrong, answers: JobRow['answers']): boolean {
  return answers.some(({ error: told }) => told.code === error.code);
}

interface FileRowProps {
  readonly row: JobRow;
  /** Whether it was applied: what was planned is over then. */
  readonly isRun: boolean;
  /** Whether ids that nobody knows are asked for above the rows. */
  readonly asksForIds: boolean;
  /** What mends rows; left out where nothing can be mended. */
  readonly fixing?: Fixing | undefined;
}

/** What is wrong with a row of a file, cell by cell, with what helps; else what it would change. */
export function FileRow({ row, isRun, asksForIds, fixing }: FileRowProps) {
  const { t } = useTranslation('files');
  const sentence = useCellSentence();
  const { answers, changes, plan, creator } = row;
  const helpOf = (answer: Answer) => {
    const { remedy } = answer;
    // What is done for a creator has a button below.
    const hasButton = fixing !== undefined && creator !== null && isOfCreator(answer);
    if (remedy === 'FIX_CELL' || hasButton) return null;
    const isAsked = fixing !== undefined && asksForIds && isAskedAbove(answer);
    const help = isAsked ? t('remedy.SAY_ABOVE') : t(`remedy.${remedy}`);
    return <span className={classes['help']}>{help}</span>;
  };
  return (
    <>
      {answers.length > 0 && (
        <ul className={classes['answers']}>
          {answers.map((answer, at) => (
            <li key={at}>
              {answer.header !== null && (
                <span className={classes['cell']}>
                  {answer.value === null
                    ? t('row.empty', { header: answer.header })
                    : t('row.cell', { header: answer.header, value: answer.value })}
                </span>
              )}{' '}
              {answer.row !== row.line && `${t('row.line', { line: answer.row })} `}
              {sentence(answer.error)} {helpOf(answer)}
              {!isRun && creator !== null && isOfCreator(answer) && (
                <>
                  {' '}
                  <TextLink to="/creators/$id" params={{ id: creator.id }} underline="always">
                    {t('openCreator')}
                  </TextLink>
                </>
              )}
              {fixing !== undefined && isMendable(answer) && (
                <CellFix row={row} answer={answer} fixing={fixing} />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isRun && (plan === 'UPDATE' || plan === 'READY') && <ChangeList changes={changes} />}
    </>
  );
}
