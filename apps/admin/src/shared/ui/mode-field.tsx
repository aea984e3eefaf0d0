import { Radio } from '@mantine/core';
import { PROGRAM_MODES, type ProgramMode } from '@creator-codes/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './mode-field.module.css';

interface ModeFieldProps {
  readonly label: string;
  readonly value: ProgramMode;
  /** Marked as the one in force. */
  readonly current?: ProgramMode;
  /** Below the text of each mode: what it means for the work. */
  readonly detail?: (mode: ProgramMode) => ReactNode;
  readonly disabled?: boolean;
  readonly onChange: (mode: ProgramMode) => void;
}

/** The account's mode, each with what it asks for. */
export function ModeField(props: ModeFieldProps) {
  const { label, value, current, detail, disabled = false, onChange } = props;
  const { t } = useTranslation(['words', 'common']);
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={(picked) => {
        onChange(PROGRAM_MODES.find((mode) => mode === picked) ?? value);
      }}
    >
      <div className={classes['cards']}>
        {PROGRAM_MODES.map((mode) => (
          <Radio.Card key={mode} value={mode} disabled={disabled} className={classes['card']}>
            <span className={classes['inner']}>
              <Radio.Indicator className={classes['dot']} />
              <span className={classes['body']}>
                <span className={classes['name']}>
                  {t(`mode.${mode}`)}
                  {mode === current && <span className={classes['now']}>{t('common:now')}</span>}
                </span>
                <span className={classes['help']}>{t(`modeHelp.${mode}`)}</span>
                {detail?.(mode)}
              </span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
