import { useTranslation } from 'react-i18next';
import { Button, CopyButton, DialogActions, Modal, NoticePanel, Stack } from '../ui';
import { Example } from './example';
import { curlExample, EXAMPLE_QUERY } from './token-example';
import classes from './tokens.module.css';

interface TokenMadeDialogProps {
  readonly name: string;
  /** Null when the same request was answered before: then it was shown already. */
  readonly token: string | null;
  /** What it is tried with. */
  readonly query?: string;
  readonly onClose: () => void;
}

/** Shows a new token, this once, with a command that uses it. Only its button closes it. */
export function TokenMadeDialog({
  name,
  token,
  query = EXAMPLE_QUERY,
  onClose,
}: TokenMadeDialogProps) {
  const { t } = useTranslation(['access', 'common']);
  const examples =
    token === null
      ? []
      : ([
          ['tokens.curl', curlExample(window.location.origin, token, query)],
          ['tokens.query', query],
        ] as const);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tokens.made', { name })}
      size="lg"
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={token === null}
    >
      <Stack gap="md">
        {token === null ? (
          <NoticePanel tone="yellow" title={t('tokens.shownBefore')}>
            <p>{t('tokens.shownBeforeBody')}</p>
          </NoticePanel>
        ) : (
          <>
            <NoticePanel tone="yellow" role="status" title={t('tokens.once')}>
              <p>{t('tokens.onceBody')}</p>
            </NoticePanel>
            <div className={classes['secret']}>
              <code translate="no">{token}</code>
              <CopyButton value={token} thing={t('tokens.token')} label={t('common:copy')} />
            </div>
          </>
        )}
        {examples.map(([title, text]) => (
          <Example key={title} title={t(title)} text={text} />
        ))}
        <DialogActions>
          <Button onClick={onClose} data-autofocus={token === null}>
            {t(token === null ? 'common:close' : 'tokens.kept')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
