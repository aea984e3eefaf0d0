import { createSavedViewSchema, parse } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { columnsOfView, type CodesColumn } from '../columns';
import type { CodesSearch } from '../search';
import { CreateView } from './view-documents';
import { VIEW_FIELDS, ViewFields, type ViewValues } from './view-fields';
import { queryOf } from './view-query';

interface SaveViewDialogProps {
  readonly search: CodesSearch;
  readonly columns: readonly CodesColumn[];
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** Keeps the filters, the order and the columns as they are now under a name. */
export function SaveViewDialog({ search, columns, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['views', 'common']);
  const shown = { query: queryOf(search), columns: columnsOfView(columns) };
  return (
    <CreateDialog
      document={CreateView}
      after={{ forget: ['savedViews'] }}
      start={{ name: '', isShared: false }}
      names={VIEW_FIELDS}
      read={(values: ViewValues) => {
        const input = parse(createSavedViewSchema, { ...values, ...shown });
        return input.ok ? { ok: true, value: { ...input.value, ...shown } } : input;
      }}
      submit={t('common:save')}
      title={t('views.save')}
      done={({ name }) => t('views.saved', { name })}
      onMade={({ savedView }) => {
        if (savedView !== null) onSaved(savedView.id);
      }}
      onClose={onClose}
    >
      {(form) => <ViewFields form={form} />}
    </CreateDialog>
  );
}
