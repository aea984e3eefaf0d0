import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { CreateTokenDialog } from './create-token-dialog';
import { useMay } from './may';
import { ApiTokensQuery } from './token-documents';
import { TokensPanel } from './tokens-panel';

interface TokensCardProps {
  /** Whose tokens; null for one's own. */
  readonly ownerId: string | null;
  readonly ownerName: string;
}

/** The tokens with which an owner's programs ask the API. */
export function TokensCard({ ownerId, ownerName }: TokensCardProps) {
  const { t } = useTranslation('access');
  const canMake = useMay()('createApiToken');
  const query = useQuery(ApiTokensQuery, {
    variables: { filter: ownerId === null ? null : { ownerId } },
  });
  return (
    <TokensPanel
      body={t(ownerId === null ? 'tokens.bodyOwn' : 'tokens.body', { name: ownerName })}
      query={query}
      tokens={(query.data ?? query.previousData)?.apiTokens}
      dialog={
        canMake
          ? (close) => <CreateTokenDialog ownerId={ownerId} ownerName={ownerName} onClose={close} />
          : null
      }
    />
  );
}
