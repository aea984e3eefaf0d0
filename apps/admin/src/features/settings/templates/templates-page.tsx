import { useQuery } from '@apollo/client/react';
import { BUILT_IN_TEMPLATE } from '@creator-codes/domain';
import { IconPlus, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { Button, EmptyState, Group, Text, ToneBadge, type Column } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { TemplatesQuery, type TemplateRow } from './template-documents';
import classes from './templates.module.css';

const CreateTemplateDialog = lazyDialog(
  async () => (await import('./create-template-dialog')).CreateTemplateDialog,
);
const EditTemplateDialog = lazyDialog(
  async () => (await import('./edit-template-dialog')).EditTemplateDialog,
);

/** Stands for the template that is not there yet, where others have their id. */
const NEW = 'new';

/** How the texts of codes are made. */
export function TemplatesPage() {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState<string | null>(null);
  useDocumentTitle(`${t('parts.templates')} · ${t('title')}`);
  const query = useQuery(TemplatesQuery);
  const templates = (query.data ?? query.previousData)?.promoCodeTemplates;
  const edited = templates?.edges.find(({ node }) => node.id === open)?.node;
  const close = () => {
    setOpen(null);
  };
  const create = useMay()('createPromoCodeTemplate') && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen(NEW);
      }}
    >
      {t('template.new')}
    </Button>
  );
  const isEmpty = templates?.edges.length === 0;
  return (
    <>
      {!isEmpty && (
        <Group justify="space-between" mb="sm" gap="sm">
          <Text size="sm" c="dimmed">
            {t('template.body')}
          </Text>
          {create}
        </Group>
      )}
      <ListPage
        label={t('parts.templates')}
        columns={useTemplateColumns(setOpen)}
        query={query}
        list={templates}
        isNarrowed={false}
        nothingMatches={null}
        nothingYet={
          <EmptyState icon={<IconTemplate size={24} />} title={t('template.empty')} action={create}>
            {t('template.emptyBody', { template: BUILT_IN_TEMPLATE })}
          </EmptyState>
        }
      />
      {open === NEW && <CreateTemplateDialog onClose={close} />}
      {edited !== undefined && <EditTemplateDialog template={edited} onClose={close} />}
    </>
  );
}

function useTemplateColumns(onEdit: (id: string) => void): readonly Column<TemplateRow>[] {
  const { t } = useTranslation(['settings', 'fields', 'common']);
  const mayEdit = useMay()('updatePromoCodeTemplate');
  const columns: readonly Column<TemplateRow>[] = [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:name'),
      cell: ({ name, isDefault }) => (
        <Group gap="xs">
          <strong>{name}</strong>
          {isDefault && <ToneBadge tone="green">{t('template.isDefault')}</ToneBadge>}
        </Group>
      ),
    },
    {
      key: 'template',
      header: t('fields:template'),
      cell: ({ template }) => (
        <span className={classes['template']} translate="no">
          {template}
        </span>
      ),
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      header: t('fields:actions'),
      width: '120px',
      cell: ({ id, name }) => (
        <Button
          variant="default"
          size="xs"
          aria-label={t('template.editOf', { name })}
          onClick={() => {
            onEdit(id);
          }}
        >
          {t('common:edit')}
        </Button>
      ),
    },
  ];
}
