import { ok, parseChanges, updateSavedViewSchema } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Checkbox } from '../../../shared/ui';
import { columnsOfView, type CodesColumn } from '../columns';
import type { CodesSearch } from '../search';
import { UpdateView, type View } from './view-documents';
import { VIEW_FIELDS, ViewFields, type ViewValues } from './view-fields';
import { isEdited, queryOf } from './view-query';

const AFTER = { refetch: ['CodesViews'], forget: [] } as const;

interface EditViewDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly view: View;
  readonly search: CodesSearch;
  readonly columns: readonly CodesColumn[];
  readonly onClose: () => void;
}

/** Renames a view, shares it, or makes it what is on the screen now. */
export function EditViewDialog({ view, search, columns, onClose }: EditViewDialogProps) {
  const { t } = useTranslation(['views', 'common', 'fields']);
  const { id: savedViewId, name, isShared, version } = view;
  const edit = useEditForm<ViewValues>({ name, isShared }, VIEW_FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const canTake = isEdited(view, search, columns);
  const [isTaken, setTaken] = useState(canTake);
  return (
    <EditDialog
      title={t('views.edit', { name })}
      edit={edit}
      document={UpdateView}
      after={AFTER}
      read={(typed) => {
        const shown = { query: queryOf(search), columns: columnsOfView(columns) };
        const input = {
          ...edit.changes(typed),
          ...(canTake && isTaken ? shown : {}),
          ...{ savedViewId, version, idempotencyKey },
        };
        const read = parseChanges(updateSavedViewSchema, input);
        return read.ok ? ok(input) : read;
      }}
      words={{
        name: [t('fields:name'), name],
        isShared: [t('fields:isShared'), t(isShared ? 'common:yes' : 'common:no')],
      }}
      done={(typed) => t('views.saved', { name: typed.name })}
      onClose={onClose}
    >
      <ViewFields form={edit.form} />
      {canTake && (
        <Checkbox
          label={t('views.take')}
          description={t('views.takeHelp')}
          checked={isTaken}
          onChange={(event) => {
            setTaken(event.currentTarget.checked);
          }}
        />
      )}
    </EditDialog>
  );
}
