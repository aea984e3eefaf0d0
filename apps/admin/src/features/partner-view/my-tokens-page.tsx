import '../../i18n/late/mine';
import { useTranslation } from 'react-i18next';
import { TokensCard } from '../../shared/access/tokens-card';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useViewer } from '../../shared/lib/viewer';
import { PageHeader } from '../../shared/ui';

/** One's own tokens for the API. */
export function MyTokensPage() {
  const { t } = useTranslation('mine');
  const { person } = useViewer().viewer;
  useDocumentTitle(t('tokens.title'));
  return (
    <>
      <PageHeader title={t('tokens.title')} description={t('tokens.intro')} />
      <TokensCard ownerId={null} ownerName={person.name} />
    </>
  );
}
