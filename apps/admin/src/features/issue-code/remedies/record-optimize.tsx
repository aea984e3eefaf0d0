import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import { RecordOptimizeMutation } from '../api/remedy-documents';
import { RemedyButton } from './remedy-button';
import type { RemedyProps } from './remedy-props';

/** An owner says that the account has the add-on. */
export function RecordOptimize({ isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const { version } = useAccount();
  // On a stale version the viewer is read anew, so that the next press carries the current one.
  const [record] = useAction(RecordOptimizeMutation, {
    refetch: ['Viewer'],
    forget: [],
  });
  return (
    <RemedyButton
      isPrimary={isPrimary}
      run={async () => {
        const data = await record({ input: { version, optimizeActive: true } });
        return data?.updateAccount.errors ?? null;
      }}
    >
      {t('remedy.RECORD_OPTIMIZE')}
    </RemedyButton>
  );
}
