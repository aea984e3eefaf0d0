import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../i18n/view-words';
import { useSentence, type Objection } from '../../shared/lib/violations';
import { CodeText, FormDialog, NoticePanel, Stack } from '../../shared/ui';

addViewWords();

/** A code of which something is to be said. */
export interface ToldCode {
  readonly id: string;
  readonly text: string;
  readonly why: readonly Objection[];
}

type Outcome = {
  readonly promoCode: { readonly id: string; readonly text: string };
} & Readonly<Record<'errors' | 'warnings', readonly Objection[]>>;

/** The codes of which there are errors, or warnings. */
export function toldOf(
  outcomes: readonly Outcome[],
  kind: 'errors' | 'warnings',
): readonly ToldCode[] {
  return outcomes.flatMap(({ promoCode: { id, text }, [kind]: why }) =>
    why.length === 0 ? [] : [{ id, text, why }],
  );
}

interface DatesResultProps {
  readonly saved: number;
  /** What stayed as it was. */
  readonly refused: readonly ToldCode[];
  /** What was done but is hardly meant. */
  readonly warned: readonly ToldCode[];
  readonly onClose: () => void;
}

/** What became of many codes: those that stayed as they were and those to look at, each with the reason. */
export function DatesResult({ saved, refused, warned, onClose }: DatesResultProps) {
  const { t } = useTranslation('codeLife');
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    result.current?.focus();
  }, []);
  return (
    <FormDialog
      size="lg"
      title={
        saved > 0
          ? t('dates.doneMany', { count: saved })
          : t('dates.refused', { count: refused.length })
      }
      isSent
      submit={null}
      onSubmit={() => Promise.resolve()}
      onClose={onClose}
    >
      <Stack ref={result} tabIndex={-1} data-autofocus gap="md">
        {refused.length > 0 && (
          <NoticePanel
            tone="yellow"
            role="alert"
            title={t('dates.refused', { count: refused.length })}
          >
            <ToldCodes codes={refused} max={SHOWN} />
          </NoticePanel>
        )}
        {warned.length > 0 && (
          <NoticePanel
            tone="yellow"
            role="alert"
            title={t('dates.warned', { count: warned.length })}
          >
            <ToldCodes codes={warned} max={SHOWN} />
          </NoticePanel>
        )}
      </Stack>
    </FormDialog>
  );
}

const SHOWN = 20;

interface ToldCodesProps {
  readonly codes: readonly ToldCode[];
  readonly max: number;
}

/** The first of the codes with what is to be said of them, and how many more there are. */
export function ToldCodes({ codes, max }: ToldCodesProps) {
  const { t } = useTranslation('views');
  const sentence = useSentence();
  const more = codes.length - max;
  return (
    <ul>
      {codes.slice(0, max).map(({ id, text, why }) => (
        <li key={id}>
          <CodeText text={text} copy={false} /> {why.map(sentence).join(' ')}
        </li>
      ))}
      {more > 0 && <li>{t('expire.andMore', { count: more })}</li>}
    </ul>
  );
}
