import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { Button, TextInput } from '../../../shared/ui';
import classes from './job-rows.module.css';

addBulkWords();

interface TypedFormProps {
  /** What is typed here. */
  readonly label: string;
  readonly initial: string;
  readonly isBusy: boolean;
  /** Gives what is wrong with what was typed; nothing where it is under way. */
  readonly onSubmit: (text: string) => Promise<readonly Objection[]>;
  readonly onClose: () => void;
}

/** A field in the place of what is corrected. */
export function TypedForm({ label, initial, isBusy, onSubmit, onClose }: TypedFormProps) {
  const { t } = useTranslation(['bulk', 'common']);
  const sentence = useSentence();
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [first] = await onSubmit(text);
    if (first === undefined) onClose();
    else setWrong(sentence(first));
  };
  return (
    <form className={classes['fixes']} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
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
      <Button type="submit" size="compact-sm" loading={isBusy}>
        {t('use')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t('common:cancel')}
      </Button>
    </form>
  );
}
