import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import { Button } from '../../../shared/ui';
import type { JobRow } from '../row-documents';
import { TypedForm } from '../rows/typed-form';
import type { Fixing } from '../rows/use-fix';
import classes from './file-row.module.css';

addFileWords();

interface CellFixProps {
  readonly row: JobRow;
  readonly answer: JobRow['answers'][number];
  readonly fixing: Fixing;
}

/** Corrects a cell of the file where it is told to be wrong. */
export function CellFix({ row, answer, fixing }: CellFixProps) {
  const { t } = useTranslation('files');
  const [isTyping, setTyping] = useState(false);
  const { row: line, column, header, value } = answer;
  if (column === null || header === null) return null;
  if (!isTyping) {
    return (
      <Button
        variant="default"
        size="compact-xs"
        className={classes['correct']}
        disabled={fixing.isBusy}
        aria-label={t('cell.correctOf', { header, line })}
        onClick={() => {
          setTyping(true);
        }}
      >
        {t('cell.correct')}
      </Button>
    );
  }
  return (
    <TypedForm
      label={t('cell.says', { header, line })}
      // A long one is shown cut off.
      initial={value?.endsWith('…') === true ? '' : (value ?? '')}
      isBusy={fixing.isBusy}
      onSubmit={(text) => fixing.fix({ fix: 'CELL', rows: [row.number], column, line, text })}
      onClose={() => {
        setTyping(false);
      }}
    />
  );
}
