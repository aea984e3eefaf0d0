import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addJoinWords } from '../../i18n/join';
import { auth, type AuthFailure, type LinkConfirmation } from '../../shared/session/auth';
import { Button, NoticePanel } from '../../shared/ui';
import classes from './join-page.module.css';
import { LinkFailed, LinkFrame } from './link-frame';
import { OutsidePage } from './outside-page';
import { useLinkOffer } from './use-link-offer';

addJoinWords();

/** Where the mail leads that follows an open link: what was entered is shown, and confirmed once. */
export function ConfirmLinkPage() {
  const { t } = useTranslation('join');
  const { secret, state, again, end } = useLinkOffer(auth.linkConfirmation);
  const [isIn, setIn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  if (state.kind !== 'OFFERED')
    return <LinkFrame state={state} invalid={t('invalidBody')} onRetry={again} />;
  const { accountName: account, programName: program } = state.offer;
  const confirm = async () => {
    setBusy(true);
    const answer = await auth.confirmByLink(secret);
    setBusy(false);
    if (answer.ok) setIn(true);
    else if (answer.failure.status === 404) end();
    else setFailure(answer.failure);
  };
  return (
    <OutsidePage title={t(isIn ? 'title' : 'confirm.title')}>
      {isIn ? (
        <NoticePanel tone="green" role="status" title={t('accepted', { program })}>
          <p>{t('acceptedBody', { account })}</p>
        </NoticePanel>
      ) : (
        <div className={classes['question']}>
          <p className={classes['asks']}>{t('confirm.asks', { account, program })}</p>
          <Entered offer={state.offer} />
          <p>{t('confirm.check')}</p>
          {failure !== null && <LinkFailed failure={failure} />}
          <Button loading={isBusy} onClick={() => void confirm()}>
            {t('confirm.yes')}
          </Button>
        </div>
      )}
    </OutsidePage>
  );
}

/** What was entered, perhaps by somebody else. */
function Entered({ offer }: { readonly offer: LinkConfirmation }) {
  const { t } = useTranslation('words');
  const { name, email, profile } = offer;
  return (
    <ul className={classes['list']}>
      <li>{name}</li>
      <li>{email}</li>
      <li>
        {t(`platform.${profile.platform}`)}: {profile.url ?? `@${profile.handle}`}
      </li>
    </ul>
  );
}
