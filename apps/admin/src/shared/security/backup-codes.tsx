import { useTranslation } from 'react-i18next';
import { Button, CopyButton, DialogActions, Modal, NoticePanel, Stack } from '../ui';
import classes from './security.module.css';

interface BackupCodesDialogProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** The backup codes, shown this once; only its button closes it. */
export function BackupCodesDialog({ codes, onClose }: BackupCodesDialogProps) {
  const { t } = useTranslation('security');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.title')}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <NoticePanel tone="yellow" title={t('backup.once')}>
          <p>{t('backup.body')}</p>
        </NoticePanel>
        <ul className={classes['codes']} translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <DialogActions justify="space-between">
          <CopyButton value={codes.join('\n')} thing={t('backup.title')} label={t('backup.copy')} />
          <Button onClick={onClose}>{t('backup.kept')}</Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
