import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-summary.module.css';

interface SummaryItem {
  readonly message: string;
  /** Moves the focus to the field; left out when the message is about the whole form. */
  readonly focus?: () => void;
}

interface ErrorSummaryProps {
  readonly items: readonly SummaryItem[];
  /** Stays where it is while its messages change, as where somebody types and hears at once. */
  readonly isLive?: boolean;
}

/** All that is wrong with a form, above it: takes the focus when something new is wrong and leads to the fields. */
export function ErrorSummary({ items, isLive = false }: ErrorSummaryProps) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const messages = items.map(({ message }) => message).join('\n');
  const reason = isLive ? '' : messages;
  const before = useRef('');
  useEffect(() => {
    const known = before.current.split('\n');
    before.current = reason;
    // What was corrected meanwhile goes without taking the focus from where somebody types.
    if (isLive || reason.split('\n').some((message) => !known.includes(message))) {
      box.current?.focus();
    }
  }, [reason, isLive]);
  if (items.length === 0) return null;
  return (
    <div ref={box} className={classes['summary']} role="alert" tabIndex={-1}>
      <p className={classes['title']}>{t('error.summary', { count: items.length })}</p>
      <ul className={classes['list']}>
        {items.map(({ message, focus }) => (
          <li key={message}>
            {focus === undefined ? (
              message
            ) : (
              <button type="button" className={classes['link']} onClick={focus}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
