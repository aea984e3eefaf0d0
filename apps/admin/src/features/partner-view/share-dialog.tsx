import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import { useViewer } from '../../shared/lib/viewer';
import { Button, CopyButton, Group, Modal, Stack, Textarea } from '../../shared/ui';
import { QrCode } from '../../shared/ui/qr-code';
import type { MyCode } from './my-documents';
import classes from './partner-view.module.css';
import { qrText, shareLink, shareText } from './share-text';

interface ShareDialogProps {
  readonly code: MyCode;
  readonly onClose: () => void;
}

/** Everything with which a code is passed on: QR code, address, and words to copy or change. */
export function ShareDialog({ code, onClose }: ShareDialogProps) {
  const { t } = useTranslation(['mine', 'common']);
  const format = useFormat();
  const account = useViewer().viewer.account?.name ?? '';
  // The end itself no longer counts: the last day is that of the moment before.
  const lastDay = code.endAt === null ? null : format.endDate(code.endAt);
  const [text, setText] = useState(() =>
    shareText(
      code,
      lastDay,
      {
        use: (shared, brand) => t('share.use', { code: shared, account: brand }),
        offer: (shared, brand, deal) => t('share.offer', { code: shared, account: brand, deal }),
        until: (date) => t('share.until', { date }),
      },
      account,
    ),
  );
  const link = shareLink(code);
  const canShare = typeof navigator.share === 'function';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('codes.shareOf', { code: code.text })}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <figure className={classes['qr']}>
          <QrCode
            text={qrText(code)}
            label={t(link === null ? 'share.qrCode' : 'share.qrLink', { code: code.text })}
          />
          <figcaption className={classes['quiet']}>
            {link ?? t('share.qrCode', { code: code.text })}
          </figcaption>
        </figure>
        <Textarea
          data-autofocus
          label={t('share.text')}
          description={t('share.textHelp')}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Group gap="sm">
          <CopyButton value={text} thing={t('share.text')} label={t('share.copyText')} />
          {link !== null && (
            <CopyButton value={link} thing={t('share.link')} label={t('share.copyLink')} />
          )}
          {canShare && (
            <Button onClick={() => void navigator.share({ text }).catch(() => undefined)}>
              {t('share.share')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
