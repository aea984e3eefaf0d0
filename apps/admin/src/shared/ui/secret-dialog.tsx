import { Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button';
import { DialogActions } from './dialog-actions';
import { NoticePanel } from './notice-panel';
import classes from './secret-dialog.module.css';

interface SecretDialogProps {
  readonly title: string;
  /** Null when the same request was answered before: then it was shown already. */
  readonly secret: string | null;
  /** What it is called. */
  readonly thing: string;
  readonly words: {
    /** That it is to be copied now, and why. */
    readonly once: string;
    readonly onceBody: string;
    /** That it was shown before, and what helps. */
    readonly before: string;
    readonly beforeBody: string;
    /** Of the button by which somebody says that they have it. */
    readonly kept: string;
  };
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** Shows what was made and cannot be shown again. Only its button closes it. */
export function SecretDialog(props: SecretDialogProps) {
  const { title, secret, thing, words, children, onClose } = props;
  const { t } = useTranslation('common');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={secret === null}
    >
      <Stack gap="md">
        {secret === null ? (
          <NoticePanel tone="yellow" title={words.before}>
            <p>{words.beforeBody}</p>
          </NoticePanel>
        ) : (
          <>
            <NoticePanel tone="yellow" role="status" title={words.once}>
              <p>{words.onceBody}</p>
            </NoticePanel>
            <div className={classes['secret']}>
              <code translate="no">{secret}</code>
              <CopyButton value={secret} thing={thing} label={t('copy')} />
            </div>
          </>
        )}
        {children}
        <DialogActions>
          <Button onClick={onClose} data-autofocus={secret === null}>
            {secret === null ? t('close') : words.kept}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
