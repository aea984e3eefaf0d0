import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, localeOf } from '../../shared/lib/format';
import type { JoinOffer } from '../../shared/session/auth';
import { Button, Group, NoticePanel } from '../../shared/ui';
import classes from './join-page.module.css';

interface JoinQuestionProps {
  readonly offer: JoinOffer;
  readonly isBusy: boolean;
  readonly onAnswer: (isAccepted: boolean) => void;
  /** Why the last answer did not arrive. */
  readonly children: ReactNode;
}

/** What somebody is asked, and what a yes means. A no is asked about once more: the link works once. */
export function JoinQuestion({ offer, isBusy, onAnswer, children }: JoinQuestionProps) {
  const { t, i18n } = useTranslation('join');
  const [isDeclining, setDeclining] = useState(false);
  const { accountName: account, programName: program, expiresAt } = offer;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const date = formatDateTime(expiresAt, localeOf(i18n.language), timeZone);
  return (
    <div className={classes['question']}>
      <p className={classes['asks']}>{t('asks', { account, program })}</p>
      <p>{t('what', { account })}</p>
      <h2 className={classes['terms']}>{t('terms')}</h2>
      <ul className={classes['list']}>
        <li>{t('starts')}</li>
        <li>{t('ends', { account })}</li>
        <li>{t('account')}</li>
      </ul>
      {children}
      {isDeclining ? (
        <NoticePanel
          tone="yellow"
          role="alert"
          title={t('declineTitle')}
          actions={
            <>
              <Button
                loading={isBusy}
                onClick={() => {
                  onAnswer(false);
                }}
              >
                {t('declineYes')}
              </Button>
              <Button
                variant="default"
                disabled={isBusy}
                onClick={() => {
                  setDeclining(false);
                }}
              >
                {t('back')}
              </Button>
            </>
          }
        >
          <p>{t('declineBody', { account })}</p>
        </NoticePanel>
      ) : (
        <Group gap="sm">
          <Button
            loading={isBusy}
            onClick={() => {
              onAnswer(true);
            }}
          >
            {t('accept')}
          </Button>
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => {
              setDeclining(true);
            }}
          >
            {t('decline')}
          </Button>
        </Group>
      )}
      <p className={classes['until']}>{t('until', { date })}</p>
    </div>
  );
}
