import { ok } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useFormat } from '../../../shared/lib/format';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { wallIn, wallOf, wallText } from '../../../shared/lib/wall-time';
import { TextInput } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { AFTER_RESERVED, UpdateReserved, type ReservedRow } from './reserved-documents';
import { endOf } from './reserved-input';
import { useReservedWords } from './use-reserved-words';

interface Values {
  endAt: string;
  reason: string;
}

interface EditReservedDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly row: ReservedRow;
  readonly onClose: () => void;
}

/** Changes how long a text is reserved, and why. */
export function EditReservedDialog({ row, onClose }: EditReservedDialogProps) {
  const { t } = useTranslation('fields');
  const words = useReservedWords();
  const { timeZone } = useAccount();
  const format = useFormat();
  const { id, text, version, endAt } = row;
  const wall = wallOf(endAt === null ? null : Date.parse(endAt), timeZone, 'end');
  const current = { endAt: wallText(wall), reason: row.reason ?? '' };
  const edit = useEditForm<Values>(current, ['endAt', 'reason']);
  const [idempotencyKey] = useIdempotencyKey();
  const { control, register, formState } = edit.form;
  return (
    <EditDialog
      title={words.edit(text)}
      edit={edit}
      document={UpdateReserved}
      after={AFTER_RESERVED}
      read={(typed) => {
        const changes = edit.changes(typed);
        const end = endOf(typed.endAt, timeZone);
        if (!end.ok) return end;
        return ok({
          ...{ restrictedTextId: id, version, idempotencyKey },
          ...(changes.reason !== undefined && { reason: changes.reason }),
          ...(changes.endAt !== undefined && { endAt: end.value }),
        });
      }}
      words={{
        endAt: [words.ends, endAt === null ? words.forEver : format.endDateTime(endAt)],
        reason: [t('reason'), current.reason],
      }}
      done={() => words.saved(text)}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="endAt"
        render={({ field: { value, onChange, ref }, fieldState }) => (
          <WallTimeField
            ref={ref}
            label={words.ends}
            description={words.endsHelp}
            side="end"
            timeZone={timeZone}
            value={wallIn(value)}
            error={fieldState.error?.message}
            onChange={(chosen) => {
              onChange(wallText(chosen));
            }}
          />
        )}
      />
      <TextInput
        label={t('reason')}
        description={words.reasonHelp}
        data-autofocus
        error={formState.errors.reason?.message}
        {...register('reason')}
      />
    </EditDialog>
  );
}
