import type { ProgramMode } from '@creator-codes/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button } from '../../../shared/ui';
import type { SaveState } from '../engine/use-draft';
import classes from './wizard.module.css';

interface WizardHeaderProps {
  readonly mode: ProgramMode;
  readonly saveState: SaveState;
  readonly onExit: () => void;
  /** What the server says of the draft. */
  readonly notice?: ReactNode;
}

/** What is being made, in which mode, and whether the draft is safe. */
export function WizardHeader({ mode, saveState, onExit, notice }: WizardHeaderProps) {
  const { t } = useTranslation(['issueCode', 'words']);
  const { time } = useFormat();
  return (
    <>
      <div className={classes['header']}>
        <p className={classes['name']}>
          {t('title')} <span className={classes['mode']}>{t(`words:mode.${mode}`)}</span>
        </p>
        <div className={classes['saving']}>
          <span className={classes['saved']} role="status">
            {saveState.kind === 'saved' && t('draftSaved', { time: time(saveState.at) })}
            {saveState.kind === 'unsaved' && t('draftUnsaved')}
          </span>
          <Button variant="default" onClick={onExit}>
            {t('saveAndExit')}
          </Button>
        </div>
      </div>
      {notice}
    </>
  );
}
