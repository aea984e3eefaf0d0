import { Button, Group, Modal, Stack } from '@mantine/core';
import type { BaseSyntheticEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormDialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The button that sends the form. */
  readonly submit: ReactNode;
  readonly size?: 'md' | 'lg';
  readonly onSubmit: (event: BaseSyntheticEvent) => Promise<void>;
  readonly onClose: () => void;
}

/** A form over the page. It is mounted when it opens, so that it always starts anew. */
export function FormDialog({
  title,
  children,
  submit,
  size = 'md',
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            {submit}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
