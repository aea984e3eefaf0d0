import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/partners';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { PageHeader, SkeletonRows } from '../../shared/ui';
import classes from './give-code.module.css';
import type { GiveProgram, GivenCode } from './give-documents';
import { GiveForm } from './give-form';
import { Given } from './given';
import { useGiveStart } from './use-give-start';
import type { Taker } from './use-give';

interface GivePageProps {
  readonly taker: Taker;
  readonly programs: readonly GiveProgram[];
  /** The id of a code after which the new one takes. */
  readonly like: string | undefined;
  /** Links to where the taker is shown: above the heading, and beside the button that gives. */
  readonly back: ReactNode;
  readonly cancel: ReactNode;
  /** Why they cannot get a code now; stands in the place of the form. */
  readonly instead?: ReactNode;
}

/** Gives a code to somebody; afterwards says so, and Back does not give it again. */
export function GivePage({ taker, programs, like, back, cancel, instead }: GivePageProps) {
  const { t } = useTranslation('partners');
  const [given, setGiven] = useState<GivenCode | null>(null);
  const [start, isStarting] = useGiveStart(like);
  const { name } = taker;
  const title = t('give.title', { name });
  useDocumentTitle(title);
  if (isStarting) return <SkeletonRows />;

  return (
    <div className={classes['page']}>
      <PageHeader
        title={given === null ? title : t('give.done', { text: given.text })}
        description={given === null ? t('give.description') : undefined}
        back={back}
      />
      {given === null ? (
        (instead ?? (
          <GiveForm
            taker={taker}
            programs={programs}
            start={start}
            cancel={cancel}
            onGiven={setGiven}
          />
        ))
      ) : (
        <Given
          code={given}
          name={name}
          onAgain={() => {
            setGiven(null);
          }}
        />
      )}
    </div>
  );
}
