import { Button, Modal, Stack, type ModalProps } from '@mantine/core';
import {
  useRef,
  useState,
  type BaseSyntheticEvent,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DialogActions } from './dialog-actions';
import { DialogForm } from './dialog-form';
import { LeaveDialog } from './leave-dialog';
import { SAFE_BUTTON } from './use-first-focus';
import { useReturnFocus } from './use-return-focus';

/** What is around the form of a dialog. */
export type FormDialogAround = Pick<
  ModalProps,
  | 'opened'
  | 'onClose'
  | 'closeOnEscape'
  | 'closeOnClickOutside'
  | 'title'
  | 'closeButtonProps'
  | 'children'
>;

/** Where a form stands over the page, and what it is called. */
export interface FormDialogFrame {
  readonly title: ReactNode;
  readonly size?: 'md' | 'lg';
  /** What stands around the form; a modal in the middle of the page when left out. */
  readonly Around?: ComponentType<FormDialogAround>;
  readonly onClose: () => void;
}

interface FormDialogProps extends FormDialogFrame {
  readonly children: ReactNode;
  /** Whether something was changed in a way that a form does not hear of by itself, such as a choice from a list. */
  readonly isChanged?: boolean;
  /** Whether it was sent and says what came of it: all that is left is to close it. */
  readonly isSent?: boolean;
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
  isChanged = false,
  isSent = false,
  Around,
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  useReturnFocus();
  const [isTouched, setTouched] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isHalfFilled = !isSent && (isTouched || isChanged);
  const isSending = useRef(false);
  const blocker = useBlocker({
    // Sending may lead elsewhere itself.
    shouldBlockFn: () => isHalfFilled && !isSending.current,
    enableBeforeUnload: isHalfFilled,
    withResolver: true,
  });
  const isLeaving = blocker.status === 'blocked';
  const frame = {
    opened: true,
    onClose: () => {
      if (!isHalfFilled) onClose();
      // The Escape that asks is still on its way, and would answer.
      else setTimeout(setAsking, 0, true);
    },
    // The question on top of it hears the same keys and clicks.
    closeOnEscape: !isAsking && !isLeaving,
    closeOnClickOutside: !isAsking && !isLeaving,
    title,
    closeButtonProps: { 'aria-label': t('close') },
  };
  const form = (
    <>
      <DialogForm
        onInput={() => {
          setTouched(true);
        }}
        onSubmit={(event) => {
          isSending.current = true;
          void onSubmit(event).finally(() => {
            isSending.current = false;
          });
        }}
      >
        <Stack gap="md">
          {children}
          <DialogActions>
            <Button variant="default" onClick={onClose} {...SAFE_BUTTON}>
              {t(isSent ? 'close' : 'cancel')}
            </Button>
            {!isSent && submit}
          </DialogActions>
        </Stack>
      </DialogForm>
      <LeaveDialog
        opened={isAsking || isLeaving}
        onLeave={() => {
          onClose();
          blocker.proceed?.();
        }}
        onStay={() => {
          setAsking(false);
          blocker.reset?.();
        }}
      />
    </>
  );
  return Around === undefined ? (
    <Modal {...frame} size={size} centered>
      {form}
    </Modal>
  ) : (
    <Around {...frame}>{form}</Around>
  );
}
