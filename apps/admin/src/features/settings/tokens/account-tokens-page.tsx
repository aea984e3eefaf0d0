import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { addTokenWords } from '../../../i18n/token-words';
import { useMay } from '../../../shared/access/may';
import { MayNot } from '../../../shared/access/may-not';
import { TokensPanel } from '../../../shared/access/tokens-panel';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { AccountTokensQuery } from './account-token-documents';

addTokenWords();

const CreateAccountTokenDialog = lazyDialog(
  async () => (await import('./create-account-token-dialog')).CreateAccountTokenDialog,
);

/** The tokens with which programs of the brand's own work in the account. */
export function AccountTokensPage() {
  const { t } = useTranslation(['accountTokens', 'settings']);
  useDocumentTitle(`${t('settings:parts.tokens')} · ${t('settings:title')}`);
  return useMay()('createAccountToken') ? (
    <AccountTokens />
  ) : (
    <MayNot operation="createAccountToken">{t('readOnly')}</MayNot>
  );
}

function AccountTokens() {
  const { t } = useTranslation('accountTokens');
  const { name: account } = useAccount();
  const query = useQuery(AccountTokensQuery);
  return (
    <TokensPanel
      body={t('body', { account })}
      query={query}
      tokens={(query.data ?? query.previousData)?.apiTokens}
      dialog={(close) => <CreateAccountTokenDialog onClose={close} />}
    />
  );
}
