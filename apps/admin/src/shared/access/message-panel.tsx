import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../lib/graphql';
import { CopyButton, NoticePanel } from '../ui';
import classes from './tokens.module.css';

/** A mail of ours: whether it went out, and its text where the server sends no mail. */
export const MessageParts = graphql(`
  fragment MessageParts on Message @_unmask {
    id
    to
    state
    text
    sentAt
  }
`);
export type MessageFacts = ResultOf<typeof MessageParts>;

/** What became of an invitation's mail. Where the server sends none it is shown, to be passed on by hand. */
export function MessagePanel({ message }: { readonly message: MessageFacts }) {
  const { t } = useTranslation('access');
  const { state, text, to } = message;
  if (state === 'SENT' || state === 'QUEUED') {
    return (
      <NoticePanel tone="green" role="status" title={t(`message.${state}`, { to })}>
        <p>{t('message.sentBody')}</p>
      </NoticePanel>
    );
  }
  if (text === null) {
    // Its link is for the mailbox alone, so there is nothing to pass on.
    return (
      <NoticePanel tone="yellow" role="status" title={t('message.FAILED', { to })}>
        <p>{t('message.inviteAnew')}</p>
      </NoticePanel>
    );
  }
  return (
    <NoticePanel
      tone="yellow"
      role="status"
      title={t(`message.${state}`, { to })}
      actions={<CopyButton value={text} thing={t('message.thing')} label={t('message.copy')} />}
    >
      <p>{t('message.passOn', { to })}</p>
      <pre className={classes['text']}>{text}</pre>
    </NoticePanel>
  );
}
