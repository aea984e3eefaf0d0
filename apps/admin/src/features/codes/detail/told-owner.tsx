import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { CodeDetail } from './code-query';
import classes from './code-page.module.css';

/** So many are shown. */
const SHOWN = 5;

/** What the owner of a code was told of it by mail, or will be, newest first. */
export function ToldOwner({ notices }: { readonly notices: CodeDetail['ownerNotices'] }) {
  const { t } = useTranslation('codeLife');
  const format = useFormat();
  return (
    <ul className={classes['told']}>
      {notices.slice(0, SHOWN).map(({ kind, at, state, to, sentAt }) => (
        <li key={`${at} ${kind}`}>
          {t(`told.kind.${kind}`)} · {format.dateTime(at)} ·{' '}
          {state === 'SENT' && sentAt !== null
            ? t('told.sent', { to: to ?? '', at: format.dateTime(sentAt) })
            : t(state === 'WAITING' ? 'told.waiting' : 'told.notSent')}
        </li>
      ))}
    </ul>
  );
}
