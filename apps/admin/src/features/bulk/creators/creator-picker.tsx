import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { PickBar } from '../../../parts/pick-creators/pick-bar';
import { usePickColumn } from '../../../parts/pick-creators/pick-column';
import { pickedOf, usePick } from '../../../parts/pick-creators/use-pick';
import { useMay } from '../../../shared/access/may';
import type { BulkTarget } from '../../../shared/lib/bulk-draft';
import {
  ButtonLink,
  EmptyState,
  ListToolbar,
  MembershipBadge,
  SearchField,
  Select,
  type Column,
} from '../../../shared/ui';
import type { ResultOf } from '../../../shared/lib/graphql';
import { PickCreatorsQuery } from '../plan-documents';

type Row = ResultOf<typeof PickCreatorsQuery>['creators']['edges'][number]['node'];

const JOINED = ['all', 'joined', 'notJoined'] as const;
const VALUE_OF = { all: null, joined: true, notJoined: false } as const;

interface CreatorPickerProps {
  readonly start: BulkTarget | null;
  readonly onChange: (target: BulkTarget | null) => void;
}

/** The list of creators with its search, to choose from: one by one, or all that match. */
export function CreatorPicker({ start, onChange }: CreatorPickerProps) {
  const { t } = useTranslation(['creators', 'common', 'bulk']);
  const from = start?.kind === 'filter' ? start : null;
  const [asked, setAsked] = useState(from?.search ?? '');
  const [hasJoined, setJoined] = useState(from?.hasJoined ?? null);
  const filter = useMemo(
    () => ({ search: asked === '' ? null : asked, hasJoined }),
    [asked, hasJoined],
  );
  const pick = usePick(JSON.stringify(filter), {
    isAll: from !== null,
    ...(start?.kind === 'ids' && { creators: start.creators }),
  });
  const query = useQuery(PickCreatorsQuery, { variables: { filter } });
  const creators = (query.data ?? query.previousData)?.creators;
  const rows = creators?.edges.map(({ node }) => node) ?? [];
  const columns = useColumns();
  const may = useMay();
  const column = usePickColumn(pick, rows);

  const tell = useEffectEvent(() => {
    if (pick.isAll) onChange({ kind: 'filter', ...filter });
    else if (pick.names.size > 0) onChange({ kind: 'ids', creators: pickedOf(pick) });
    else onChange(null);
  });
  useEffect(() => {
    tell();
  }, [pick.isAll, pick.names, filter]);

  const isNarrowed = asked !== '' || hasJoined !== null;
  if (creators?.edges.length === 0 && !isNarrowed) {
    return (
      <EmptyState
        title={t('bulk:creators.nobodyYet')}
        action={
          may('createCreator') && <ButtonLink to="/creators/new">{t('empty.action')}</ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <ListToolbar
        search={
          <SearchField
            label={t('filter.search')}
            placeholder={t('common:personSearch')}
            value={asked}
            onChange={setAsked}
          />
        }
      >
        <Select
          aria-label={t('filter.label')}
          w={170}
          allowDeselect={false}
          data={JOINED.map((value) => ({ value, label: t(`filter.${value}`) }))}
          value={JOINED.find((each) => VALUE_OF[each] === hasJoined) ?? 'all'}
          onChange={(value) => {
            setJoined(VALUE_OF[JOINED.find((each) => each === value) ?? 'all']);
          }}
        />
      </ListToolbar>
      <div role="status">
        <PickBar pick={pick} total={creators?.count} />
      </div>
      <ListPage<Row>
        label={t('title')}
        columns={[column, ...columns]}
        query={query}
        list={creators}
        isNarrowed={isNarrowed}
        nothingMatches={<EmptyState title={t('bulk:creators.nobody')} />}
        nothingYet={null}
      />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation(['fields', 'creators']);
  return [
    {
      key: 'creator',
      isTitle: true,
      header: t('creator'),
      cell: ({ displayName, socialProfiles: [profile] }) => (
        <>
          <strong>{displayName}</strong>
          {profile !== undefined && <> @{profile.handle}</>}
        </>
      ),
    },
    {
      key: 'joined',
      header: t('creators:column.joined'),
      width: '170px',
      cell: ({ memberships }) => (
        <MembershipBadge
          state={(memberships.find((each) => each.hasJoined) ?? memberships[0])?.state ?? 'NONE'}
        />
      ),
    },
  ];
}
