import { Button, Drawer, Group, Modal, Stack } from '@mantine/core';
import { useState, type BaseSyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from './dialog-form';
import { LeaveDialog } from './leave-dialog';
import { useReturnFocus } from './use-return-focus';

/** Where a form stands over the page, and what it is called. */
export interface FormDialogFrame {
  readonly title: ReactNode;
  readonly size?: 'md' | 'lg';
  /** At the side of the page, which stays in sight; in its middle when left out. */
  readonly isAside?: boolean;
  readonly onClose: () => void;
}

interface FormDialogProps extends FormDialogFrame {
  readonly children: ReactNode;
  /** The button that sends the form. */
  readonly submit: ReactNode;
  readonly onSubmit: (event: BaseSyntheticEvent) => Promise<void>;
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
  isAside = false,
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  useReturnFocus();
  const [isTouched, setTouched] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const frame = {
    opened: true,
    onClose: () => {
      if (isTouched) setAsking(true);
      else onClose();
    },
    // The question on top of it hears the same keys and clicks.
    closeOnEscape: !isAsking,
    closeOnClickOutside: !isAsking,
    title,
    closeButtonProps: { 'aria-label': t('close') },
  };
  const form = (
    <>
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
    </>
  );
  return isAside ? (
    <Drawer {...frame} position="right" styles={ASIDE}>
      {form}
    </Drawer>
  ) : (
    <Modal {...frame} size={size} centered>
      {form}
    </Modal>
  );
}

const ASIDE = { title: { fontWeight: 700, fontSize: 17 } };
