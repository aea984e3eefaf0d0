import { useTranslation } from 'react-i18next';
import '../i18n/late/shortcuts';
import { setLetterShortcuts, useLetterShortcuts } from '../shared/lib/shortcuts';
import { Kbd, Modal, Switch } from '../shared/ui';
import classes from './shortcuts-help.module.css';

const GENERAL = [
  ['command', ['Ctrl/⌘', 'K']],
  ['newCode', ['C']],
  ['quick', ['Q']],
  ['filter', ['/']],
  ['goCodes', ['G', 'C']],
  ['goCreators', ['G', 'R']],
  ['goPartners', ['G', 'P']],
  ['goAudit', ['G', 'A']],
  ['goSettings', ['G', 'S']],
  ['continue', ['Ctrl', 'Enter']],
  ['help', ['?']],
] as const;

const LIST = [
  ['next', ['J']],
  ['previous', ['K']],
  ['open', ['Enter']],
  ['copy', ['Y']],
  ['select', ['X']],
  ['clear', ['Esc']],
] as const;

interface ShortcutsHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Which keys do what, and the switch for single letters. */
export function ShortcutsHelp({ opened, onClose }: ShortcutsHelpProps) {
  const { t } = useTranslation(['shell', 'common']);
  const isOn = useLetterShortcuts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="md"
    >
      <Switch
        data-autofocus
        label={t('shortcuts.letters')}
        description={t('shortcuts.lettersHelp')}
        checked={isOn}
        onChange={(event) => {
          setLetterShortcuts(event.currentTarget.checked);
        }}
      />
      {(
        [
          ['general', GENERAL],
          ['list', LIST],
        ] as const
      ).map(([heading, keys]) => (
        <section key={heading}>
          <h3 className={classes['heading']}>{t(`shortcuts.${heading}`)}</h3>
          <dl className={classes['list']}>
            {keys.map(([name, combination]) => (
              <div key={name} className={classes['row']}>
                <dt>{t(`shortcuts.${name}`)}</dt>
                <dd>
                  {combination.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
