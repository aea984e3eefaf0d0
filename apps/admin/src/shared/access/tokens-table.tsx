import type { AccountTokenCapacity } from '@creator-codes/domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { Button, DataTable, ToneBadge, type Column } from '../ui';
import classes from './tokens.module.css';
import { useMay } from './may';
import type { ApiTokenRow } from './token-documents';
import { tokenState } from './token-example';

/** A token; one of the account's own says as what it acts. */
export type TokenRow = ApiTokenRow & { readonly capacity?: AccountTokenCapacity | null };

interface TokensTableProps {
  readonly rows: readonly TokenRow[];
  readonly footer?: ReactNode;
  readonly onRevoke: (token: ApiTokenRow) => void;
}

/** Tokens, one a row: what each may, how it stands, and when it was used last. */
export function TokensTable({ rows, footer, onRevoke }: TokensTableProps) {
  const { t } = useTranslation(['access', 'fields', 'words']);
  const format = useFormat();
  const canRevoke = useMay()('revokeApiToken');
  const [now] = useState(() => Date.now());
  const columns: readonly Column<TokenRow>[] = [
    {
      key: 'name',
      isTitle: true,
      header: t('tokens.column.name'),
      cell: ({ name, prefix, scopes, capacity }) => (
        <>
          <strong>{name}</strong>
          <code className={classes['prefix']} translate="no">
            cct_{prefix.replace(/^cct_/, '')}…
          </code>
          <span className={classes['quiet']}>
            {capacity && `${t(`words:capacity.${capacity}`)} · `}
            {scopes.map((scope) => t(`scope.${scope}`)).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('fields:state'),
      cell: (token) => {
        const state = tokenState(token, now);
        return (
          <ToneBadge tone={state === 'active' ? 'green' : 'grey'}>
            {t(`tokens.state.${state}`)}
          </ToneBadge>
        );
      },
    },
    {
      key: 'used',
      header: t('tokens.column.used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? t('tokens.neverUsed') : format.dateTime(lastUsedAt),
    },
    {
      key: 'ends',
      header: t('tokens.column.ends'),
      cell: ({ expiresAt, revokedAt }) =>
        revokedAt !== null
          ? format.date(revokedAt)
          : expiresAt === null
            ? t('tokens.neverEnds')
            : format.date(expiresAt),
    },
    {
      key: 'made',
      header: t('tokens.column.made'),
      cell: (token) => (
        <>
          {t('tokens.madeBy', { date: format.date(token.createdAt), person: token.createdBy })}
          {token.isMakerGone && tokenState(token, now) === 'active' && (
            <span className={classes['warning']}>{t('tokens.makerGone')}</span>
          )}
        </>
      ),
    },
    ...(canRevoke
      ? [
          {
            key: 'actions',
            header: <span className="visually-hidden">{t('fields:actions')}</span>,
            cell: (token: ApiTokenRow) =>
              token.revokedAt === null && (
                <Button
                  className={classes['revoke'] ?? ''}
                  variant="default"
                  size="xs"
                  aria-label={t('tokens.revokeOf', { name: token.name })}
                  onClick={() => {
                    onRevoke(token);
                  }}
                >
                  {t('tokens.revoke')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('tokens.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      footer={footer}
    />
  );
}
