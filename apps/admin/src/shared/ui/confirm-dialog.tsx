import { Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from './dialog-actions';
import { DialogForm } from './dialog-form';
import { SAFE_BUTTON } from './use-first-focus';
import { useReturnFocus } from './use-return-focus';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The verb of what will happen. */
  readonly confirm: string;
  /** Of the button that does nothing; *Cancel* when left out. */
  readonly cancel?: string;
  readonly tone?: 'danger' | 'normal';
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that matters; says in its body what will happen. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  cancel,
  tone = 'normal',
  isBusy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  useReturnFocus();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <DialogForm onSubmit={onConfirm}>
        <Stack gap="md">
          {children}
          <DialogActions>
            <Button variant="default" onClick={onClose} {...SAFE_BUTTON}>
              {cancel ?? t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              {...(tone === 'danger' ? { color: 'red.9' } : {})}
            >
              {confirm}
            </Button>
          </DialogActions>
        </Stack>
      </DialogForm>
    </Modal>
  );
}
