import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorPanel, LoadMore, SectionCard, SkeletonRows, Text } from '../ui';
import type { ApiTokenRow } from './token-documents';
import { RevokeTokenDialog } from './revoke-token-dialog';
import { TokensTable, type TokenRow } from './tokens-table';

interface TokensPanelProps {
  readonly body: string;
  readonly query: {
    readonly loading: boolean;
    readonly error?: unknown;
    refetch(): Promise<unknown>;
    fetchMore(more: { variables: { after: string | null } }): Promise<unknown>;
  };
  readonly tokens:
    | {
        readonly edges: readonly { readonly node: TokenRow }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      }
    | undefined;
  /** The dialog that makes another; null for whoever may make none. */
  readonly dialog: ((close: () => void) => ReactNode) | null;
}

/** Tokens for the API, and the ways to make one and to end one. */
export function TokensPanel({ body, query, tokens, dialog }: TokensPanelProps) {
  const { t } = useTranslation('access');
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiTokenRow | null>(null);
  return (
    <SectionCard
      title={t('tokens.title')}
      aside={
        dialog !== null && (
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
        {body}
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
      {isCreating &&
        dialog?.(() => {
          setCreating(false);
        })}
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
