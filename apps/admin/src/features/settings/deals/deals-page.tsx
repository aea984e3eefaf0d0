import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconGift, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  ButtonLink,
  EmptyState,
  EndedBadge,
  TextLink,
  type Column,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import classes from '../settings.module.css';
import { DealsQuery, type DealRow } from './deal-documents';

const CreateDealDialog = lazyDialog(
  async () => (await import('./create-deal-dialog')).CreateDealDialog,
);
const route = getRouteApi('/settings/deals');

/** The offers that codes belong to. */
export function DealsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [isCreating, setCreating] = useState(false);
  useDocumentTitle(`${t('parts.deals')} · ${t('title')}`);
  const query = useQuery(DealsQuery, { variables: { filter: { search: q ?? null } } });
  const data = query.data ?? query.previousData;
  const deals = data?.deals;
  const programs = data?.programs.nodes ?? [];
  const create = useMay()('createDeal') && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      // The form begins with a program.
      disabled={data === undefined}
      onClick={() => {
        setCreating(true);
      }}
    >
      {t('deal.new')}
    </Button>
  );

  return (
    <>
      <ListPage
        label={t('parts.deals')}
        columns={useDealColumns()}
        query={query}
        list={deals}
        isNarrowed={q !== undefined}
        search={{
          label: t('deal.search'),
          placeholder: t('deal.searchPlaceholder'),
          value: q,
          onChange: (text) => void navigate({ search: { q: text }, replace: true }),
        }}
        tools={create}
        nothingMatches={
          <EmptyState
            title={t('deal.emptySearch', { query: q })}
            action={
              <ButtonLink to="/settings/deals" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            }
          />
        }
        nothingYet={
          <EmptyState
            icon={<IconGift size={24} />}
            title={t('deal.empty')}
            action={
              programs.length > 0 ? (
                create
              ) : (
                <ButtonLink to="/settings/programs">{t('deal.toPrograms')}</ButtonLink>
              )
            }
          >
            {t(programs.length > 0 ? 'deal.emptyBody' : 'deal.noProgram')}
          </EmptyState>
        }
      />
      {isCreating && (
        <CreateDealDialog
          programs={programs}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}

function useDealColumns(): readonly Column<DealRow>[] {
  const { t } = useTranslation(['settings', 'words', 'fields', 'common']);
  const format = useFormat();
  const { offer } = useDealWords();
  return [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:deal'),
      cell: ({ id, name, description }) => (
        <>
          <TextLink to="/settings/deals/$id" params={{ id }} fw={600} underline="hover">
            {name}
          </TextLink>
          {description !== null && <span className={classes['kind']}>{description}</span>}
        </>
      ),
    },
    {
      key: 'type',
      header: t('fields:type'),
      cell: ({ type }) => t(`words:dealType.${type}`),
    },
    { key: 'offer', header: t('fields:discount'), cell: (deal) => offer(deal) ?? t('common:none') },
    { key: 'program', header: t('fields:program'), cell: ({ program }) => program.name },
    {
      key: 'window',
      header: t('deal.column.window'),
      cell: ({ startAt, endAt, syncDates }) => (
        <>
          {startAt === null && endAt === null
            ? t('deal.always')
            : format.dateWindow(startAt, endAt)}{' '}
          <EndedBadge endAt={endAt} />
          {syncDates && <span className={classes['kind']}>{t('deal.synced')}</span>}
        </>
      ),
    },
  ];
}
