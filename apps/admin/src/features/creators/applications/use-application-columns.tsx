import { useTranslation } from 'react-i18next';
import '../../../i18n/late/own-work';
import { useFormat } from '../../../shared/lib/format';
import { useActorName } from '../../../shared/lib/use-actor-name';
import { Checkbox, MembershipBadge, TextLink, type Column } from '../../../shared/ui';
import { ByLink } from './by-link';
import classes from './applications.module.css';
import type { MembershipRow } from './documents';
import type { InboxTab } from './search';
import type { Chosen } from './use-chosen';

interface Choosing {
  readonly chosen: Chosen;
  readonly rows: readonly MembershipRow[];
}

/** The columns of what the page shows; with a box before each row where somebody may answer. */
export function useApplicationColumns(
  tab: InboxTab,
  choosing: Choosing | null,
): readonly Column<MembershipRow>[] {
  const { t } = useTranslation(['memberships', 'words']);
  const { dateTime, endDateTime } = useFormat();
  const nameOf = useActorName();
  const written = (text: string | null) => <span className={classes['written']}>{text}</span>;
  const when = (at: string | null) => (at === null ? null : dateTime(at));
  const who: Column<MembershipRow>[] = [
    {
      key: 'creator',
      header: t('inbox.creator'),
      isTitle: true,
      cell: ({ creator, byLink }) => (
        <>
          <TextLink to="/creators/$id" params={{ id: creator.id }}>
            {creator.displayName}
          </TextLink>
          {byLink !== null && <ByLink {...byLink} />}
        </>
      ),
    },
    { key: 'program', header: t('inbox.program'), cell: ({ program }) => program.name },
  ];
  switch (tab) {
    case 'new':
      return [
        ...(choosing === null
          ? []
          : [pickColumn(choosing, t('inbox.pickAll'), (name) => t('inbox.pick', { name }))]),
        ...who,
        { key: 'applied', header: t('inbox.applied'), cell: ({ appliedAt }) => when(appliedAt) },
        {
          key: 'wrote',
          header: t('inbox.wrote'),
          width: '36%',
          cell: ({ applicationMessage }) => written(applicationMessage),
        },
      ];
    case 'processed':
      return [
        ...who,
        {
          key: 'state',
          header: t('inbox.state'),
          cell: ({ state }) => <MembershipBadge state={state} />,
        },
        {
          key: 'decided',
          header: t('inbox.decided'),
          cell: ({ decidedAt, decidedBy }) =>
            decidedAt === null ? null : `${dateTime(decidedAt)} · ${nameOf(decidedBy ?? '')}`,
        },
        {
          key: 'told',
          header: t('inbox.told'),
          width: '30%',
          cell: ({ decisionMessage }) => written(decisionMessage),
        },
      ];
    case 'ending':
      return [
        ...who,
        {
          key: 'contractEnd',
          header: t('inbox.contractEnd'),
          cell: ({ contractEnd }) => (contractEnd === null ? null : endDateTime(contractEnd)),
        },
        {
          key: 'codes',
          header: t('inbox.codes'),
          cell: ({ atEnd, keepUntil }) =>
            atEnd === 'KEEP'
              ? t('words:atEnd.KEEP')
              : t(`atEnd.told.${atEnd}`, {
                  date: keepUntil === null ? '' : endDateTime(keepUntil),
                }),
        },
      ];
  }
}

function pickColumn(
  { chosen, rows }: Choosing,
  all: string,
  nameOf: (name: string) => string,
): Column<MembershipRow> {
  const ids = rows.map(({ id }) => id);
  const on = ids.filter((id) => chosen.ids.has(id)).length;
  return {
    key: 'pick',
    width: '44px',
    isNarrow: true,
    header: (
      <Checkbox
        aria-label={all}
        checked={on > 0 && on === ids.length}
        indeterminate={on > 0 && on < ids.length}
        onChange={({ currentTarget }) => {
          chosen.toggle(ids, currentTarget.checked);
        }}
      />
    ),
    cell: ({ id, creator }) => (
      <Checkbox
        aria-label={nameOf(creator.displayName)}
        checked={chosen.ids.has(id)}
        onChange={({ currentTarget }) => {
          chosen.toggle([id], currentTarget.checked);
        }}
      />
    ),
  };
}
