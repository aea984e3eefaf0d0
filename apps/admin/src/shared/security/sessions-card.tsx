import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { auth, type AuthFailure, type SessionRow } from '../session/auth';
import { Refusal } from '../session/refusal';
import { useAuthCall } from '../session/use-auth-call';
import { useSignOut } from '../session/use-sign-out';
import { Button, ConfirmDialog, SectionCard, SkeletonRows, Stack, Text, toastDone } from '../ui';
import { deviceOf } from './device';
import classes from './security.module.css';

/** Where one is signed in, each with a way to end it, and a way to end them all. */
export function SessionsCard({ ownId }: { readonly ownId: string }) {
  const { t } = useTranslation(['security', 'shell']);
  const format = useFormat();
  const [sessions, setSessions] = useState<readonly SessionRow[] | null>(null);
  const [unread, setUnread] = useState<AuthFailure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { run, isBusy, failure } = useAuthCall({ signedIn: true });
  const [signOut, isLeaving] = useSignOut();
  useEffect(() => {
    let isGone = false;
    void auth.sessions().then((answer) => {
      if (isGone) return;
      if (answer.ok) setSessions(answer.data);
      else setUnread(answer.failure);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const end = async (session: SessionRow) => {
    if ((await run(auth.revokeSession(session.id))) === undefined) return;
    toastDone(t('sessions.ended'));
    setSessions((before) => before?.filter(({ id }) => id !== session.id) ?? null);
  };
  const sorted = [...(sessions ?? [])].sort(
    (a, b) =>
      Number(b.id === ownId) - Number(a.id === ownId) ||
      Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
  );
  return (
    <SectionCard
      title={t('sessions.title')}
      aside={
        <Button
          variant="default"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('sessions.everywhere')}
        </Button>
      }
    >
      <Stack gap="md">
        <Refusal failure={failure ?? unread} />
        {sessions === null ? (
          unread === null && <SkeletonRows rows={2} />
        ) : (
          <ul className={classes['sessions']}>
            {sorted.map((session) => {
              const { browser, system } = deviceOf(session.userAgent ?? '');
              const device = t('sessions.device', {
                browser: browser ?? t('sessions.unknownBrowser'),
                system: system ?? t('sessions.unknownSystem'),
              });
              return (
                <li key={session.id} className={classes['session']}>
                  <span className={classes['device']}>
                    <strong>{device}</strong>
                    <Text size="sm" c="dimmed" component="span">
                      {[
                        session.ipAddress || null,
                        t('sessions.since', { date: format.dateTime(session.createdAt) }),
                      ]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </Text>
                  </span>
                  {session.id === ownId ? (
                    <Text size="sm" c="dimmed" component="span">
                      {t('sessions.this')}
                    </Text>
                  ) : (
                    <Button
                      variant="default"
                      size="xs"
                      disabled={isBusy}
                      aria-label={t('sessions.endOf', { device })}
                      onClick={() => void end(session)}
                    >
                      {t('shell:person.signOut')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        title={t('sessions.everywhereTitle')}
        confirm={t('sessions.everywhere')}
        tone="danger"
        isBusy={isLeaving}
        onConfirm={() => void signOut(true)}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Text size="sm">{t('sessions.everywhereBody')}</Text>
      </ConfirmDialog>
    </SectionCard>
  );
}
