import { violation, type Violation } from '@creator-codes/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence } from '../../../shared/lib/violations';
import { instantOfWall, under, wallOf, wireInstant } from '../../../shared/lib/wall-time';
import { Button, Stack, TextInput } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from './match-page.module.css';
import type { MatchSearch } from './search';

interface MatchFormProps {
  /** What was asked last. */
  readonly search: MatchSearch;
  readonly isBusy: boolean;
  readonly onAsk: (search: MatchSearch) => void;
}

function wallAt(at: string | undefined, timeZone: string) {
  return wallOf(at === undefined ? null : Date.parse(at), timeZone, 'start');
}

/** The text of an order, and when it was placed. */
export function MatchForm({ search, isBusy, onAsk }: MatchFormProps) {
  const { t } = useTranslation(['patterns']);
  const sentence = useSentence();
  const { timeZone } = useAccount();
  const [text, setText] = useState(search.text ?? '');
  const [at, setAt] = useState(() => wallAt(search.at, timeZone));
  const [shown, setShown] = useState(search);
  if (shown.text !== search.text || shown.at !== search.at) {
    // Back and forward show what was asked then.
    setShown(search);
    setText(search.text ?? '');
    setAt(wallAt(search.at, timeZone));
  }
  const [objections, setObjections] = useState<readonly Violation[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const isAsked = search.text !== undefined;
  useEffect(() => {
    // Nobody comes here to read before they have asked.
    if (!isAsked) field.current?.focus();
  }, [isAsked]);
  const errorOf = (name: string) => {
    const objection = objections.find(({ path }) => path[0] === name);
    return objection && sentence(objection);
  };
  const ask = () => {
    const instant = instantOfWall(at, timeZone, 'start');
    const found = [
      ...(text.trim() === '' ? [violation('REQUIRED', ['text'])] : []),
      ...under('at', instant),
    ];
    setObjections(found);
    if (found.length === 0 && instant.ok) {
      onAsk({ text, at: wireInstant(instant.value) ?? undefined });
    } else if (text.trim() === '') field.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Stack gap="md">
        <div className={classes['form']}>
          <TextInput
            ref={field}
            label={t('find.text')}
            description={t('find.textHelp')}
            withAsterisk
            value={text}
            error={errorOf('text')}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            translate="no"
            classNames={{ input: classes['mono'] }}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <WallTimeField
            label={t('find.at')}
            description={t('find.atHelp')}
            side="start"
            value={at}
            timeZone={timeZone}
            error={errorOf('at')}
            onChange={setAt}
          />
        </div>
        <div>
          <Button type="submit" loading={isBusy}>
            {t('find.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
