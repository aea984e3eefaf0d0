import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import classes from './applications.module.css';
import type { Chosen } from './use-chosen';

const AcceptDialog = lazyDialog(async () => (await import('./answer-dialogs')).AcceptDialog);
const DeclineDialog = lazyDialog(async () => (await import('./answer-dialogs')).DeclineDialog);

/** Floats over the list while some are chosen, and answers all of them at once. */
export function SelectionBar({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation('memberships');
  const [dialog, setDialog] = useState<'accept' | 'decline' | null>(null);
  const close = () => {
    setDialog(null);
  };
  const Dialog = dialog === 'accept' ? AcceptDialog : DeclineDialog;
  return (
    <div
      className={classes['bar']}
      role="group"
      aria-label={t('inbox.chosen', { count: chosen.ids.size })}
    >
      <span role="status">{t('inbox.chosen', { count: chosen.ids.size })}</span>
      <Button
        size="xs"
        onClick={() => {
          setDialog('accept');
        }}
      >
        {t('inbox.accept')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setDialog('decline');
        }}
      >
        {t('inbox.decline')}
      </Button>
      <Button size="xs" variant="subtle" onClick={chosen.clear}>
        {t('inbox.clear')}
      </Button>
      {dialog !== null && <Dialog ids={[...chosen.ids]} onDone={chosen.clear} onClose={close} />}
    </div>
  );
}
