import { IconCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../../i18n/view-words';
import { MenuButton } from '../../../shared/ui/menu-button';
import type { MenuEntry } from '../../../shared/ui/menu-entry';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { OpenMenu } from '../../../shared/ui/open-menu';
import { columnsOf, showColumns, useColumns } from '../columns';
import type { CodesQuestion } from './graphql-text';
import { useViews } from './use-views';
import type { View } from './view-documents';
import { isEdited, searchOf } from './view-query';

const SaveViewDialog = lazyDialog(async () => (await import('./save-view-dialog')).SaveViewDialog);
const EditViewDialog = lazyDialog(async () => (await import('./edit-view-dialog')).EditViewDialog);
const DeleteViewDialog = lazyDialog(
  async () => (await import('./delete-view-dialog')).DeleteViewDialog,
);
const GraphqlDialog = lazyDialog(async () => (await import('./graphql-dialog')).GraphqlDialog);
const route = getRouteApi('/codes');
addViewWords();

type DialogName = 'save' | 'edit' | 'delete' | 'graphql';

interface ViewsMenuProps {
  /** The button, with the name of what is chosen. */
  readonly buttonOf: (name: string | undefined) => ReactElement<Record<string, unknown>>;
  /** What the list asks the API for now. */
  readonly question: CodesQuestion;
  /** Whether somebody has pressed the button already. */
  readonly isOpen: boolean;
}

/** The saved views of the list: chooses one, keeps what is shown as one, changes or deletes the one that was chosen. */
export function ViewsMenu({ buttonOf, question, isOpen }: ViewsMenuProps) {
  const { t } = useTranslation(['views', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const found = useViews();
  const views = typeof found === 'string' ? [] : found;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const close = () => {
    setDialog(null);
  };
  const chosen = views.find(({ id }) => id === search.view);

  const choose = (view: View) => {
    showColumns(columnsOf(view.columns));
    void navigate({ search: searchOf(view) });
  };
  const entries = views.map((view): MenuEntry => ({
    key: view.id,
    label: view.name,
    left: <IconCheck size={16} aria-hidden opacity={view === chosen ? 1 : 0} />,
    right: view.isShared ? t('views.shared') : undefined,
    isCurrent: view === chosen,
    run: () => {
      choose(view);
    },
  }));
  const none: MenuEntry = {
    key: 'none',
    label:
      found === 'failed'
        ? t('common:error.network')
        : t(found === 'loading' ? 'views.loading' : 'views.none'),
    isDisabled: true,
    run: () => undefined,
  };
  const open = (key: DialogName, label: string): MenuEntry => ({
    ...{ key, label },
    run: () => {
      setDialog(key);
    },
  });
  const acts = [
    open('save', t('views.open')),
    ...(chosen?.mayChange === true
      ? [
          open('edit', t('views.editOpen', { name: chosen.name })),
          open('delete', t('views.deleteOpen', { name: chosen.name })),
        ]
      : []),
  ];

  const name =
    chosen !== undefined && isEdited(chosen, search, columns)
      ? t('views.edited', { name: chosen.name })
      : chosen?.name;
  const menu = {
    button: buttonOf(name),
    groups: [entries.length === 0 ? [none] : entries, acts, [open('graphql', t('graphql.open'))]],
    position: 'bottom-end',
    width: 300,
  } as const;
  return (
    <>
      {isOpen ? <OpenMenu {...menu} /> : <MenuButton {...menu} />}
      {dialog === 'save' && (
        <SaveViewDialog
          search={search}
          columns={columns}
          onSaved={(view) => {
            void navigate({ search: (before) => ({ ...before, view }), replace: true });
          }}
          onClose={close}
        />
      )}
      {dialog === 'graphql' && (
        <GraphqlDialog question={question} columns={columns} onClose={close} />
      )}
      {dialog === 'edit' && chosen !== undefined && (
        <EditViewDialog view={chosen} search={search} columns={columns} onClose={close} />
      )}
      {dialog === 'delete' && chosen !== undefined && (
        <DeleteViewDialog
          view={chosen}
          onDeleted={() => {
            void navigate({ search: (before) => ({ ...before, view: undefined }), replace: true });
          }}
          onClose={close}
        />
      )}
    </>
  );
}
