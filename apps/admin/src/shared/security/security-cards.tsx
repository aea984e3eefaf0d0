import { useAuthWords } from '../session/use-auth-words';
import { Button, NoticePanel, SkeletonRows, Stack } from '../ui';
import { useTranslation } from 'react-i18next';
import { NameCard } from './name-card';
import { PasswordCard } from './password-card';
import { SecondFactorCard } from './second-factor-card';
import { SessionsCard } from './sessions-card';
import { useCurrentSession } from './use-current-session';

/** Everything about one's own way in: name, password, second factor, devices. */
export function SecurityCards() {
  const { t } = useTranslation('common');
  const words = useAuthWords();
  const { current, failure, reload } = useCurrentSession();
  if (current === null) {
    return failure === null ? (
      <SkeletonRows />
    ) : (
      <NoticePanel
        tone="red"
        role="alert"
        title={words(failure)}
        actions={
          <Button variant="default" onClick={() => void reload()}>
            {t('retry')}
          </Button>
        }
      />
    );
  }
  return (
    <Stack gap="md" maw={820}>
      <NameCard current={current} />
      <PasswordCard email={current.user.email} />
      <SecondFactorCard
        isOn={current.user.twoFactorEnabled === true}
        onChange={() => void reload()}
      />
      <SessionsCard ownId={current.session.id} />
    </Stack>
  );
}
