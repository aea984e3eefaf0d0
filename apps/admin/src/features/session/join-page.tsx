import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addJoinWords } from '../../i18n/join';
import { auth, type AuthFailure, type JoinOffer } from '../../shared/session/auth';
import { Button, NoticePanel, SkeletonRows } from '../../shared/ui';
import { JoinQuestion } from './join-question';
import { OutsidePage } from './outside-page';

addJoinWords();

type Step =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'INVALID' }
  /** The server could not be asked what the link offers. */
  | { readonly kind: 'FAILED'; readonly failure: AuthFailure }
  | { readonly kind: 'ASKED'; readonly offer: JoinOffer; readonly failure: AuthFailure | null }
  | { readonly kind: 'ANSWERED'; readonly offer: JoinOffer; readonly isAccepted: boolean };

/** Where the invited answer, once: opening it uses nothing up, and it asks for no account. */
export function JoinPage() {
  const { t } = useTranslation('join');
  const secret = useLocation({ select: ({ hash }) => hash });
  const [step, setStep] = useState<Step>({ kind: 'LOADING' });
  const [isBusy, setBusy] = useState(false);

  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    void auth.joinOffer(secret).then((answer) => {
      if (isGone) return;
      if (answer.ok) setStep({ kind: 'ASKED', offer: answer.data, failure: null });
      else if (answer.failure.status === 404) setStep({ kind: 'INVALID' });
      else setStep({ kind: 'FAILED', failure: answer.failure });
    });
    return () => {
      isGone = true;
    };
  }, [secret, tries]);
  const lookAgain = () => {
    setStep({ kind: 'LOADING' });
    setTries((before) => before + 1);
  };

  const answer = async (offer: JoinOffer, isAccepted: boolean) => {
    setBusy(true);
    const outcome = await auth.answerJoin(secret, isAccepted);
    setBusy(false);
    if (outcome.ok) setStep({ kind: 'ANSWERED', offer, isAccepted });
    else if (outcome.failure.status === 404) setStep({ kind: 'INVALID' });
    else setStep({ kind: 'ASKED', offer, failure: outcome.failure });
  };

  switch (step.kind) {
    case 'LOADING':
      return (
        <OutsidePage title={t('title')}>
          <div role="status" aria-label={t('loading')}>
            <SkeletonRows rows={3} />
          </div>
        </OutsidePage>
      );
    case 'INVALID':
      return (
        <OutsidePage title={t('title')}>
          <NoticePanel tone="yellow" role="alert" title={t('invalid')}>
            <p>{t('invalidBody')}</p>
          </NoticePanel>
        </OutsidePage>
      );
    case 'FAILED':
      return (
        <OutsidePage title={t('title')}>
          <Failed failure={step.failure} onRetry={lookAgain} />
        </OutsidePage>
      );
    case 'ANSWERED': {
      const { accountName: account, programName: program } = step.offer;
      const said = step.isAccepted ? 'accepted' : 'declined';
      return (
        <OutsidePage title={t('title')}>
          <NoticePanel
            tone={step.isAccepted ? 'green' : 'blue'}
            role="status"
            title={t(said, { program })}
          >
            <p>{t(`${said}Body`, { account })}</p>
          </NoticePanel>
        </OutsidePage>
      );
    }
    case 'ASKED': {
      const { offer, failure } = step;
      return (
        <OutsidePage title={t('hi', { name: offer.firstName })}>
          <JoinQuestion
            offer={offer}
            isBusy={isBusy}
            onAnswer={(isAccepted) => void answer(offer, isAccepted)}
          >
            {failure !== null && <Failed failure={failure} />}
          </JoinQuestion>
        </OutsidePage>
      );
    }
  }
}

interface FailedProps {
  readonly failure: AuthFailure;
  readonly onRetry?: () => void;
}

function Failed({ failure, onRetry }: FailedProps) {
  const { t } = useTranslation('join');
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={t('failed')}
      actions={
        onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {t('again')}
          </Button>
        )
      }
    >
      <p>{t(failure.status === 429 ? 'tooMany' : 'offline')}</p>
    </NoticePanel>
  );
}
