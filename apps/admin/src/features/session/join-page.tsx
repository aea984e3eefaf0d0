import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addJoinWords } from '../../i18n/join';
import { auth, type AuthFailure } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';
import { JoinQuestion } from './join-question';
import { LinkFailed, LinkFrame } from './link-frame';
import { OutsidePage } from './outside-page';
import { useLinkOffer } from './use-link-offer';

addJoinWords();

/** Where the invited answer, once: opening it uses nothing up, and it asks for no account. */
export function JoinPage() {
  const { t } = useTranslation('join');
  const { secret, state, again, end } = useLinkOffer(auth.joinOffer);
  const [said, setSaid] = useState<'accepted' | 'declined' | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const offline = t('offline');
  if (state.kind !== 'OFFERED') {
    return <LinkFrame {...{ state, offline }} invalid={t('invalidBody')} onRetry={again} />;
  }
  const { firstName: name, accountName: account, programName: program } = state.offer;
  const answer = async (isAccepted: boolean) => {
    setBusy(true);
    const outcome = await auth.answerJoin(secret, isAccepted);
    setBusy(false);
    if (outcome.ok) setSaid(isAccepted ? 'accepted' : 'declined');
    else if (outcome.failure.status === 404) end();
    else setFailure(outcome.failure);
  };
  return (
    <OutsidePage title={said === null ? t('hi', { name }) : t('title')}>
      {said === null ? (
        <JoinQuestion
          offer={state.offer}
          isBusy={isBusy}
          onAnswer={(isAccepted) => void answer(isAccepted)}
        >
          {failure !== null && <LinkFailed {...{ failure, offline }} />}
        </JoinQuestion>
      ) : (
        <NoticePanel
          tone={said === 'accepted' ? 'green' : 'blue'}
          role="status"
          title={t(said, { program })}
        >
          <p>{t(`${said}Body`, { account })}</p>
        </NoticePanel>
      )}
    </OutsidePage>
  );
}
