import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorPanel, LoadMore, SectionCard, SkeletonRows, Text } from '../ui';
import { CreateTokenDialog } from './create-token-dialog';
import { useMay } from './may';
import { ApiTokensQuery, type ApiTokenRow } from './token-documents';
import { RevokeTokenDialog } from './revoke-token-dialog';
import { TokensTable } from './tokens-table';

interface TokensCardProps {
  /** Whose tokens; null for one's own. */
  readonly ownerId: string | null;
  readonly ownerName: string;
}

/** The tokens with which an owner's programs ask the API, and the ways to make one and to end one. */
export function TokensCard({ ownerId, ownerName }: TokensCardProps) {
  const { t } = useTranslation('access');
  const canMake = useMay()('createApiToken');
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiTokenRow | null>(null);
  const query = useQuery(ApiTokensQuery, {
    variables: { filter: ownerId === null ? null : { ownerId } },
  });
  const tokens = (query.data ?? query.previousData)?.apiTokens;
  return (
    <SectionCard
      title={t('tokens.title')}
      aside={
        canMake && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('tokens.new')}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t(ownerId === null ? 'tokens.bodyOwn' : 'tokens.body', { name: ownerName })}
      </Text>
      {tokens === undefined ? (
        query.error === undefined ? (
          <SkeletonRows rows={2} />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : tokens.edges.length === 0 ? (
        <Text size="sm">{t('tokens.none')}</Text>
      ) : (
        <TokensTable
          rows={tokens.edges.map(({ node }) => node)}
          onRevoke={setRevoking}
          footer={
            tokens.pageInfo.hasNextPage ? (
              <LoadMore
                shown={tokens.edges.length}
                hasMore
                isBusy={query.loading}
                onMore={() => query.fetchMore({ variables: { after: tokens.pageInfo.endCursor } })}
              />
            ) : undefined
          }
        />
      )}
      {isCreating && (
        <CreateTokenDialog
          ownerId={ownerId}
          ownerName={ownerName}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {revoking !== null && (
        <RevokeTokenDialog
          token={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </SectionCard>
  );
}
