import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { Button, ButtonLink, EmptyState, Group, Switch, Text } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { ReservedQuery } from './reserved-documents';
import { useReservedColumns, type OpenDialog } from './use-reserved-columns';
import { useReservedWords } from './use-reserved-words';

const AddDialog = lazyDialog(async () => (await import('./reserve-dialog')).ReserveDialog);
const EditDialog = lazyDialog(
  async () => (await import('./edit-reserved-dialog')).EditReservedDialog,
);
const EndDialog = lazyDialog(async () => (await import('./end-reserved-dialog')).EndReservedDialog);

const route = getRouteApi('/settings/reserved');

/** Texts that nobody may hold, and prefixes of texts. */
export function ReservedPage() {
  const { t } = useTranslation(['settings', 'common']);
  const words = useReservedWords();
  const { q, over = false } = route.useSearch();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<OpenDialog | 'add' | null>(null);
  useDocumentTitle(`${t('parts.reserved')} · ${t('title')}`);
  const filter = { search: q ?? null, isOver: over ? null : false };
  const query = useQuery(ReservedQuery, { variables: { filter } });
  const texts = (query.data ?? query.previousData)?.restrictedTexts;
  const columns = useReservedColumns(setOpen);
  const mayAdd = useMay()('createRestrictedTexts');
  const close = () => {
    setOpen(null);
  };
  const add = mayAdd && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('add');
      }}
    >
      {words.add}
    </Button>
  );
  const showOver = (
    <Switch
      label={words.showOver}
      checked={over}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        void navigate({
          search: (before) => ({ ...before, over: checked ? true : undefined }),
          replace: true,
        });
      }}
    />
  );
  const row =
    open === null || open === 'add'
      ? undefined
      : texts?.edges.find(({ node }) => node.id === open.id)?.node;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {words.body}
      </Text>
      <ListPage
        label={t('parts.reserved')}
        columns={columns}
        query={query}
        list={texts}
        isNarrowed={q !== undefined || over}
        search={{
          label: words.search,
          placeholder: words.searchPlaceholder,
          value: q,
          onChange: (text) =>
            void navigate({ search: (before) => ({ ...before, q: text }), replace: true }),
        }}
        tools={
          <Group gap="md">
            {showOver}
            {add}
          </Group>
        }
        nothingMatches={
          <EmptyState
            title={words.nothing}
            action={
              <ButtonLink to="/settings/reserved" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            }
          />
        }
        nothingYet={
          <EmptyState icon={<IconLock size={24} />} title={words.empty} action={add}>
            {words.emptyBody}
          </EmptyState>
        }
      />
      {open === 'add' && <AddDialog onClose={close} />}
      {open !== 'add' && open?.dialog === 'edit' && row !== undefined && (
        <EditDialog row={row} onClose={close} />
      )}
      {open !== 'add' && open?.dialog === 'end' && row !== undefined && (
        <EndDialog row={row} onClose={close} />
      )}
    </>
  );
}
