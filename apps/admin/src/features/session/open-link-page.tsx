import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addJoinWords } from '../../i18n/join';
import { formatDateTime, localeOf } from '../../shared/lib/format';
import { auth, type OpenLinkOffer } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';
import { AskByLinkForm } from './ask-by-link-form';
import classes from './join-page.module.css';
import { LinkFrame } from './link-frame';
import { OutsidePage } from './outside-page';
import { useLinkOffer } from './use-link-offer';

addJoinWords();

interface Asked {
  readonly email: string;
  readonly isMailed: boolean;
}

/** Where an open link leads: whoever opens it asks to join the program. */
export function OpenLinkPage() {
  const { t } = useTranslation('join');
  const { secret, state, again, end } = useLinkOffer(auth.openLink);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (state.kind !== 'OFFERED')
    return <LinkFrame state={state} invalid={t('invalidLink')} onRetry={again} />;
  const { accountName: account, programName: program } = state.offer;
  return (
    <OutsidePage
      title={t('byLink.title', { program })}
      intro={t('byLink.intro', { account, program })}
    >
      {asked === null ? (
        <div className={classes['question']}>
          {state.offer.message !== null && (
            <p className={classes['message']}>{state.offer.message}</p>
          )}
          <AskByLinkForm secret={secret} offer={state.offer} onAsked={setAsked} onInvalid={end} />
          <Until offer={state.offer} />
        </div>
      ) : (
        <NoticePanel
          tone="green"
          role="status"
          title={t(asked.isMailed ? 'byLink.asked' : 'byLink.applied')}
        >
          <p>
            {asked.isMailed
              ? t('byLink.askedBody', { email: asked.email })
              : t('byLink.appliedBody', { account })}
          </p>
        </NoticePanel>
      )}
    </OutsidePage>
  );
}

function Until({ offer }: { readonly offer: OpenLinkOffer }) {
  const { t, i18n } = useTranslation('join');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const date = formatDateTime(offer.endsAt, localeOf(i18n.language), timeZone);
  return <p className={classes['until']}>{t('byLink.until', { date })}</p>;
}
