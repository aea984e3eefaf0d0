import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type BaseSyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from './dialog-form';
import { LeaveDialog } from './leave-dialog';
import { useReturnFocus } from './use-return-focus';

interface FormDialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The button that sends the form. */
  readonly submit: ReactNode;
  readonly size?: 'md' | 'lg';
  readonly onSubmit: (event: BaseSyntheticEvent) => Promise<void>;
  readonly onClose: () => void;
}

/**
 * A form over the page. It is mounted when it opens, so that it always starts anew; once somebody has typed into it,
 * it asks before a stray click or Escape throws that away.
 */
export function FormDialog({
  title,
  children,
  submit,
  size = 'md',
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  useReturnFocus();
  const [isTouched, setTouched] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Modal
      opened
      onClose={() => {
        if (isTouched) setAsking(true);
        else onClose();
      }}
      // The question on top of it hears the same keys and clicks.
      closeOnEscape={!isAsking}
      closeOnClickOutside={!isAsking}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <DialogForm
        onInput={() => {
          setTouched(true);
        }}
        onSubmit={(event) => void onSubmit(event)}
      >
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            {submit}
          </Group>
        </Stack>
      </DialogForm>
      <LeaveDialog
        opened={isAsking}
        onLeave={onClose}
        onStay={() => {
          setAsking(false);
        }}
      />
    </Modal>
  );
}
