import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui';
import classes from './frame.module.css';

const NewWays = lazy(async () => ({ default: (await import('./new-ways')).NewWays }));

/** The ways to a new code; what they are is fetched when somebody opens them. */
export function NewMenu() {
  const { t } = useTranslation('shell');
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      className={classes['newWays']}
      aria-label={t('newWays')}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
      }}
    >
      <IconChevronDown size={16} aria-hidden />
    </Button>
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <NewWays button={button} />
    </Suspense>
  ) : (
    button
  );
}
