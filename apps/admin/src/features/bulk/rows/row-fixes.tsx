import type { RowFix } from '@creator-codes/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/lib/violations';
import { Button, TextInput } from '../../../shared/ui';
import type { JobRow } from '../row-documents';
import classes from './job-rows.module.css';
import type { Fixing } from './use-fix';

interface RowFixesProps {
  readonly row: JobRow;
  readonly fixes: readonly RowFix[];
  readonly fixing: Fixing;
}

/** What helps a row, a button each; another text is typed in its place. */
export function RowFixes({ row, fixes, fixing }: RowFixesProps) {
  const { t } = useTranslation(['bulk', 'common']);
  const [isTyping, setTyping] = useState(false);
  if (isTyping) {
    return (
      <TextForm
        row={row}
        fixing={fixing}
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

function TextForm({
  row,
  fixing,
  onClose,
}: Pick<RowFixesProps, 'row' | 'fixing'> & { readonly onClose: () => void }) {
  const { t } = useTranslation(['bulk', 'common']);
  const sentence = useSentence();
  const [text, setText] = useState(row.text ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refusals = await fixing.fix({ fix: 'TEXT', rows: [row.number], text });
    const [first] = refusals;
    if (first === undefined) onClose();
    else setWrong(sentence(first));
  };
  return (
    <form className={classes['fixes']} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={t('text', { name: row.label })}
        size="xs"
        w={180}
        ref={field}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        value={text}
        error={wrong}
        onChange={(event) => {
          setWrong(null);
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <Button type="submit" size="compact-sm" loading={fixing.isBusy}>
        {t('use')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t('common:cancel')}
      </Button>
    </form>
  );
}
