import { getRouteApi } from '@tanstack/react-router';
import { CAPACITIES } from '@creator-codes/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/capacity-help';
import { auth, type AuthFailure, type InvitationFacts } from '../../shared/session/auth';
import { useAuthWords } from '../../shared/session/use-auth-words';
import { ButtonLink, NoticePanel, SkeletonRows } from '../../shared/ui';
import { AcceptAsKnown } from './accept-as-known';
import { AcceptAsNew } from './accept-as-new';
import { OutsidePage } from './outside-page';

const route = getRouteApi('/invite/$token');

type Found = InvitationFacts & { readonly signedInAs: string | null };

/** Where an invitation leads: what it is for, and the one thing that is needed to accept it. */
export function InvitePage() {
  const { t } = useTranslation(['session', 'words']);
  const { token } = route.useParams();
  const words = useAuthWords();
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);

  useEffect(() => {
    let isGone = false;
    void Promise.all([auth.invitation(token), auth.current()]).then(([facts, current]) => {
      if (isGone) return;
      if (!facts.ok) setFailure(facts.failure);
      else
        setFound({
          ...facts.data,
          signedInAs: current.ok ? (current.data?.user.email ?? null) : null,
        });
    });
    return () => {
      isGone = true;
    };
  }, [token]);

  if (failure !== null) {
    const isInvalid = failure.status === 404;
    return (
      <OutsidePage title={t('invite.title')}>
        <NoticePanel
          tone={isInvalid ? 'yellow' : 'red'}
          role="alert"
          title={isInvalid ? t('invite.invalid') : words(failure)}
          actions={
            <ButtonLink to="/sign-in" variant="default">
              {t('backToSignIn')}
            </ButtonLink>
          }
        >
          {isInvalid && <p>{t('invite.invalidBody')}</p>}
        </NoticePanel>
      </OutsidePage>
    );
  }
  if (found === null) {
    return (
      <OutsidePage title={t('invite.title')}>
        <SkeletonRows rows={3} />
      </OutsidePage>
    );
  }
  const capacity = CAPACITIES.find((each) => each === found.capacity);
  return (
    <OutsidePage
      title={t('invite.to', { account: found.accountName })}
      intro={
        capacity !== undefined &&
        `${t('invite.as', { capacity: t(`words:capacity.${capacity}`) })} ${t(`words:capacityHelp.${capacity}`)}`
      }
    >
      {found.hasPerson ? (
        <AcceptAsKnown token={token} email={found.email} signedInAs={found.signedInAs} />
      ) : (
        <AcceptAsNew
          token={token}
          email={found.email}
          needsPassword={capacity !== 'CREATOR' && capacity !== 'PERFORMANCE_PARTNER'}
        />
      )}
    </OutsidePage>
  );
}
