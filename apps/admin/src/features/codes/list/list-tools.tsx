import { IconBookmark, IconColumns3 } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { cloneElement, lazy, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodesApiFilter } from '../filters';
import { orderOf } from './codes-variables';
import { toolButton } from './tool-button';

const ViewsMenu = lazy(async () => ({ default: (await import('../views/views-menu')).ViewsMenu }));
const ColumnsPopover = lazy(async () => ({
  default: (await import('./columns-popover')).ColumnsPopover,
}));
const ExportTool = lazy(async () => ({
  default: (await import('../../../parts/export/export-tool')).ExportTool,
}));
const route = getRouteApi('/codes');

/** Saved views, columns and the export; what they open is fetched when somebody wants it, or came by a view. */
export function ListTools({ filter }: { readonly filter: CodesApiFilter }) {
  const { t } = useTranslation(['codes', 'fields', 'common']);
  const search = route.useSearch();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const views = (name?: string) =>
    toolButton(<IconBookmark size={16} aria-hidden />, t('views.button'), 'menu', name);
  const tool = (
    name: string,
    button: ReactElement<Record<string, unknown>>,
    opened: ReactElement,
    isThere = false,
  ) =>
    isThere || wanted.includes(name) ? (
      <Suspense fallback={button}>{opened}</Suspense>
    ) : (
      cloneElement(button, {
        onClick: () => {
          setWanted([...wanted, name]);
        },
      })
    );
  const columns = toolButton(<IconColumns3 size={16} aria-hidden />, t('fields:columns'), 'dialog');
  // No icon: one that others have, too, would bring all that pages share.
  const exporting = toolButton(<b aria-hidden>↓</b>, t('common:export'), 'dialog');
  return (
    <>
      {tool(
        'views',
        views(),
        <ViewsMenu
          buttonOf={views}
          question={{ filter, orderBy: orderOf(search) }}
          isOpen={wanted.includes('views')}
        />,
        search.view !== undefined,
      )}
      {tool('columns', columns, <ColumnsPopover button={columns} />)}
      {tool(
        'export',
        exporting,
        <ExportTool
          button={exporting}
          exported={{ what: 'PROMO_CODES', filter, orderBy: orderOf(search) }}
        />,
      )}
    </>
  );
}
