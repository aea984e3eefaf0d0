import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPartner } from '@creator-codes/domain';
import { useMay } from '../../../shared/access/may';
import { MessagePanel } from '../../../shared/access/message-panel';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import type { Objection } from '../../../shared/lib/violations';
import {
  Button,
  DataTable,
  ErrorPanel,
  FormErrorSummary,
  LoadMore,
  Modal,
  SectionCard,
  SkeletonRows,
  Text,
  toastDone,
  ToneBadge,
  type Column,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { OwnerLink } from '../../../parts/owner/owner-link';
import {
  InvitationsQuery,
  ReadInvitationsQuery,
  RevokeInvitation,
  type InvitationRow,
} from './people-documents';

const TONES = { PENDING: 'blue', ACCEPTED: 'green', REVOKED: 'grey', EXPIRED: 'grey' } as const;

/** Who is invited and has not come yet, or did; with the text of what could not be sent. */
export function InvitationsCard() {
  const { t } = useTranslation(['people', 'words', 'common', 'access', 'fields']);
  const format = useFormat();
  const may = useMay();
  const query = useQuery(may('revokeInvitation') ? InvitationsQuery : ReadInvitationsQuery);
  const [shown, setShown] = useState<InvitationRow | null>(null);
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [runRevoke, isBusy] = useAction(RevokeInvitation, { forget: [] });
  const invitations = (query.data ?? query.previousData)?.invitations;
  const revoke = async ({ id, email }: InvitationRow) => {
    const payload = (await runRevoke({ input: { invitationId: id } }))?.revokeInvitation;
    if (payload === undefined) return;
    setRefusals(payload.errors);
    if (payload.errors.length === 0) toastDone(t('invitations.revoked', { email }));
  };
  const columns: readonly Column<InvitationRow>[] = [
    {
      key: 'email',
      isTitle: true,
      header: t('column.invited'),
      cell: ({ email, owner }) => (
        <>
          <strong>{email}</strong>
          {owner !== null && (
            <span className={classes['kind']}>
              <OwnerLink owner={owner} size="sm" underline="always" />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'role',
      header: t('fields:capacity'),
      cell: ({ capacity }) => t(`words:capacity.${capacity}`),
    },
    {
      key: 'state',
      header: t('fields:state'),
      cell: ({ state }) => <ToneBadge tone={TONES[state]}>{t(`invitations.${state}`)}</ToneBadge>,
    },
    {
      key: 'until',
      header: t('fields:expiresAt'),
      cell: ({ expiresAt }) => format.dateTime(expiresAt),
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('fields:actions')}</span>,
      cell: (row) =>
        row.state === 'PENDING' && (
          <span className={classes['rowActions']}>
            {typeof row.message?.text === 'string' && (
              <Button
                variant="default"
                size="xs"
                aria-label={t('invitations.textOf', { email: row.email })}
                onClick={() => {
                  setShown(row);
                }}
              >
                {t('invitations.text')}
              </Button>
            )}
            {may(isPartner(row.capacity) ? 'invitePartner' : 'inviteMember') && (
              <Button
                variant="default"
                size="xs"
                disabled={isBusy}
                aria-label={t('invitations.revokeOf', { email: row.email })}
                onClick={() => void revoke(row)}
              >
                {t('invitations.revoke')}
              </Button>
            )}
          </span>
        ),
    },
  ];
  return (
    <SectionCard title={t('invitations.title')}>
      <FormErrorSummary errors={{ unplaced: refusals }} />
      {invitations === undefined ? (
        query.error === undefined ? (
          <SkeletonRows rows={2} />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : invitations.edges.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('invitations.none')}
        </Text>
      ) : (
        <DataTable
          label={t('invitations.title')}
          columns={columns}
          rows={invitations.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          footer={
            invitations.pageInfo.hasNextPage ? (
              <LoadMore
                shown={invitations.edges.length}
                hasMore
                isBusy={query.loading}
                onMore={() =>
                  query.fetchMore({ variables: { after: invitations.pageInfo.endCursor } })
                }
              />
            ) : undefined
          }
        />
      )}
      {shown?.message && (
        <Modal
          opened
          size="lg"
          centered
          title={t('invitations.textOf', { email: shown.email })}
          closeButtonProps={{ 'aria-label': t('common:close') }}
          onClose={() => {
            setShown(null);
          }}
        >
          <MessagePanel message={shown.message} />
        </Modal>
      )}
    </SectionCard>
  );
}
