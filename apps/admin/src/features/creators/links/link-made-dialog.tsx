import { useTranslation } from 'react-i18next';
import { SecretDialog } from '../../../shared/ui/secret-dialog';

interface LinkMadeDialogProps {
  /** Null when the same request was answered before: then it was shown already. */
  readonly link: string | null;
  readonly onClose: () => void;
}

/** Shows a new open link, this once. */
export function LinkMadeDialog({ link, onClose }: LinkMadeDialogProps) {
  const { t } = useTranslation('openLinks');
  return (
    <SecretDialog
      title={t('made')}
      secret={link}
      thing={t('link')}
      words={{
        ...{ once: t('once'), onceBody: t('onceBody') },
        ...{ before: t('before'), beforeBody: t('beforeBody') },
        kept: t('kept'),
      }}
      onClose={onClose}
    />
  );
}
