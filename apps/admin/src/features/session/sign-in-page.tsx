import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth, type DemoPerson } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';
import { DemoPeople } from './demo-people';
import { MailLinkForm } from './mail-link-form';
import { OutsidePage } from './outside-page';
import { SecondFactorForm } from './second-factor-form';
import { SignInForm, type SignInValues } from './sign-in-form';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-in');

type Step = 'password' | 'secondFactor' | 'link';

/** The way in: password and second factor, or a link by mail; leads to where one was going. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const { to, error, step: asked } = route.useSearch();
  const enter = useEnter();
  // Taken for granted until the server says otherwise.
  const [sendsMail, setSendsMail] = useState(true);
  const [step, setStep] = useState<Step>(asked === undefined ? 'password' : 'secondFactor');
  const [isSetupNeeded, setSetupNeeded] = useState(false);
  const [demo, setDemo] = useState<readonly DemoPerson[]>([]);
  const [filled, setFilled] = useState<SignInValues>({ email: '', password: '' });

  useEffect(() => {
    let isGone = false;
    void auth.setup().then((answer) => {
      if (isGone || !answer.ok) return;
      setSetupNeeded(answer.data.isNeeded);
      setDemo(answer.data.demo ?? []);
      setSendsMail(answer.data.sendsMail ?? true);
    });
    return () => {
      isGone = true;
    };
  }, []);

  if (isSetupNeeded) return <Navigate to="/setup" replace />;
  if (step === 'secondFactor') {
    return (
      <OutsidePage title={t('code.title')} intro={t('code.intro')}>
        <SecondFactorForm
          onDone={() => void enter(to)}
          onBack={() => {
            setStep('password');
          }}
        />
      </OutsidePage>
    );
  }
  if (step === 'link') {
    return (
      <OutsidePage title={t('link.title')} intro={sendsMail ? t('link.intro') : undefined}>
        <MailLinkForm
          email={filled.email}
          to={to}
          sendsMail={sendsMail}
          onBack={() => {
            setStep('password');
          }}
        />
      </OutsidePage>
    );
  }
  return (
    <OutsidePage
      title={t('signIn.title')}
      intro={to === undefined ? undefined : t('signIn.back')}
      notice={
        <>
          {error !== undefined && (
            <NoticePanel tone="yellow" role="alert" title={t('linkFailed.title')}>
              <p>{t('linkFailed.body')}</p>
            </NoticePanel>
          )}
          {demo.length > 0 && <DemoPeople people={demo} onPick={setFilled} />}
        </>
      }
    >
      <SignInForm
        key={`${filled.email} ${filled.password}`}
        filled={filled}
        onDone={() => void enter(to)}
        onSecondFactor={() => {
          setStep('secondFactor');
        }}
        onLink={(email) => {
          setFilled({ email, password: '' });
          setStep('link');
        }}
      />
    </OutsidePage>
  );
}
