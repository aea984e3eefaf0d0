import type { RowFix } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui';
import type { JobRow } from '../row-documents';
import classes from './job-rows.module.css';
import { TypedForm } from './typed-form';
import type { Fixing } from './use-fix';

interface RowFixesProps {
  readonly row: JobRow;
  readonly fixes: readonly RowFix[];
  readonly fixing: Fixing;
}

/** What helps a row, a button each; another text is typed in its place. */
export function RowFixes({ row, fixes, fixing }: RowFixesProps) {
  const { t } = useTranslation('bulk');
  const [isTyping, setTyping] = useState(false);
  if (isTyping) {
    return (
      <TypedForm
        label={t('text', { name: row.label })}
        initial={row.text ?? ''}
        isBusy={fixing.isBusy}
        onSubmit={(text) => fixing.fix({ fix: 'TEXT', rows: [row.number], text })}
        onClose={() => {
          setTyping(false);
        }}
      />
    );
  }
  return (
    <div className={classes['fixes']}>
      {fixes.map((fix) => (
        <Button
          key={fix}
          variant="default"
          size="compact-sm"
          disabled={fixing.isBusy}
          aria-label={`${t(`fix.${fix}`)} ${row.label}`}
          onClick={() => {
            if (fix === 'TEXT') setTyping(true);
            else void fixing.fix({ fix, rows: [row.number] });
          }}
        >
          {t(`fix.${fix}`)}
        </Button>
      ))}
    </div>
  );
}
