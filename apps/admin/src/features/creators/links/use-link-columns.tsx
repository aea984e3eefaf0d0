import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { Button, Text, ToneBadge, type Column } from '../../../shared/ui';
import type { OpenLinkRow } from './link-documents';
import classes from './links.module.css';
import { useLinkName } from './use-link-name';

const TONES = { OPEN: 'green', USED_UP: 'blue', OVER: 'grey', REVOKED: 'grey' } as const;

/** What the list of open links shows; with a button in the rows of those that are good for something. */
export function useLinkColumns(onRevoke: (id: string) => void): readonly Column<OpenLinkRow>[] {
  const { t } = useTranslation(['openLinks', 'fields']);
  const format = useFormat();
  const nameOf = useLinkName();
  const mayRevoke = useMay()('revokeInvitationLink');
  const columns: readonly Column<OpenLinkRow>[] = [
    {
      key: 'link',
      isTitle: true,
      header: t('column.link'),
      cell: (row) => (
        <>
          <strong className={classes['name']}>{nameOf(row)}</strong>
          {row.message !== null && <span className={classes['message']}>{row.message}</span>}
        </>
      ),
    },
    { key: 'program', header: t('program'), cell: ({ program }) => program.name },
    {
      key: 'state',
      header: t('column.state'),
      cell: ({ state, revokedAt, revokedBy }) => (
        <>
          <ToneBadge tone={TONES[state]}>{t(`state.${state}`)}</ToneBadge>
          {revokedAt !== null && (
            <Text size="xs" c="dimmed">
              {t('voidBy', { person: revokedBy ?? '', date: format.date(revokedAt) })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'uses',
      header: t('column.uses'),
      cell: ({ uses, limit }) => t('uses', { uses, limit }),
    },
    { key: 'ends', header: t('column.ends'), cell: ({ endsAt }) => format.endDateTime(endsAt) },
    {
      key: 'made',
      header: t('column.made'),
      cell: ({ createdAt, createdBy }) =>
        t('madeBy', { date: format.date(createdAt), person: createdBy }),
    },
  ];
  if (!mayRevoke) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      header: t('fields:actions'),
      width: '150px',
      cell: (row) =>
        row.state === 'OPEN' && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('revokeOf', { name: nameOf(row) })}
            onClick={() => {
              onRevoke(row.id);
            }}
          >
            {t('revoke')}
          </Button>
        ),
    },
  ];
}
