import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../lib/graphql';
import { CopyButton, NoticePanel } from '../ui';
import classes from './tokens.module.css';

/** A mail of ours: whether it went out, and its text while it did not. */
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

/** What became of an invitation's mail. One that was not sent is shown, to be passed on by hand. */
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
