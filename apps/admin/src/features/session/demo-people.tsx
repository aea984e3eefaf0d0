import { CAPACITIES } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';
import classes from './outside-page.module.css';
import type { SignInValues } from './sign-in-form';

/** Every person of the demo has it; a server with a demo listens to its own machine only. */
const DEMO_PASSWORD = 'creator-codes-demo';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly onPick: (values: SignInValues) => void;
}

/** Says loudly that this is a demo whose passwords are known, and fills the form with one of its people. */
export function DemoPeople({ people, onPick }: DemoPeopleProps) {
  const { t } = useTranslation(['session', 'words']);
  return (
    <NoticePanel tone="yellow" title={t('demo.title')}>
      <p>
        {t('demo.body')} <code translate="no">{DEMO_PASSWORD}</code>
      </p>
      <ul className={classes['people']}>
        {people.map(({ email, name, capacity }) => {
          const known = CAPACITIES.find((each) => each === capacity);
          return (
            <li key={email}>
              <button
                type="button"
                className={classes['demo']}
                onClick={() => {
                  onPick({ email, password: DEMO_PASSWORD });
                }}
              >
                <span className={classes['demoName']}>{name}</span>
                <span className={classes['demoRole']}>
                  {known === undefined ? capacity : t(`words:capacity.${known}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </NoticePanel>
  );
}
