import { useQuery } from '@apollo/client/react';
import { isPartner } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useViewer } from '../../../shared/lib/viewer';
import {
  Button,
  DataTable,
  ErrorPanel,
  LoadMore,
  SkeletonRows,
  type Column,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { MembersQuery, type MemberRow } from './people-documents';
import { RemoveDialog } from './remove-dialog';
import { RoleDialog } from './role-dialog';

/** The people of the account, each with a role or with the owner of codes that they are. */
export function MembersList() {
  const { t } = useTranslation(['people', 'words', 'fields']);
  const format = useFormat();
  const may = useMay();
  const { viewer } = useViewer();
  const query = useQuery(MembersQuery);
  const [changing, setChanging] = useState<MemberRow | null>(null);
  const [removing, setRemoving] = useState<MemberRow | null>(null);
  const members = (query.data ?? query.previousData)?.members;
  if (members === undefined) {
    return query.error === undefined ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const rows = members.edges.map(({ node }) => node);
  const owners = rows.filter(({ capacity }) => capacity === 'OWNER').length;
  const isLastOwner = (member: MemberRow) =>
    member.capacity === 'OWNER' && owners === 1 && !members.pageInfo.hasNextPage;
  const isSelf = (member: MemberRow) => member.email === viewer.person.email;

  const columns: readonly Column<MemberRow>[] = [
    {
      key: 'name',
      isTitle: true,
      header: t('column.person'),
      cell: (member) => (
        <>
          <strong>{member.name}</strong>
          {isSelf(member) && ` (${t('you')})`}
          <span className={classes['kind']}>{member.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: t('fields:capacity'),
      cell: ({ capacity, owner }) => (
        <>
          {t(`words:capacity.${capacity}`)}
          {owner !== null && (
            <span className={classes['kind']}>
              <OwnerLink owner={owner} size="sm" underline="always" />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'second',
      header: t('column.secondFactor'),
      cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'secondFactor.on' : 'secondFactor.off'),
    },
    { key: 'joined', header: t('column.joined'), cell: ({ joinedAt }) => format.date(joinedAt) },
    ...(may('updateMember')
      ? [
          {
            key: 'actions',
            header: <span className="visually-hidden">{t('fields:actions')}</span>,
            cell: (member: MemberRow) =>
              isLastOwner(member) ? (
                <span className={classes['kind']}>{t('lastOwner')}</span>
              ) : (
                <span className={classes['rowActions']}>
                  {!isPartner(member.capacity) && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('role.changeOf', { name: member.name })}
                      onClick={() => {
                        setChanging(member);
                      }}
                    >
                      {t('role.change')}
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={
                      isSelf(member) ? undefined : t('remove.actionOf', { name: member.name })
                    }
                    onClick={() => {
                      setRemoving(member);
                    }}
                  >
                    {t(isSelf(member) ? 'remove.leave' : 'remove.action')}
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={t('members.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        footer={
          members.pageInfo.hasNextPage ? (
            <LoadMore
              shown={rows.length}
              hasMore
              isBusy={query.loading}
              onMore={() => query.fetchMore({ variables: { after: members.pageInfo.endCursor } })}
            />
          ) : undefined
        }
      />
      {changing !== null && (
        <RoleDialog
          member={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
      {removing !== null && (
        <RemoveDialog
          member={removing}
          isSelf={isSelf(removing)}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}
