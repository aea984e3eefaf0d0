import { doCodesFollow } from '@creator-codes/domain';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { StalePanel } from '../../../parts/editing/stale-panel';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { Button, FormDialog, FormErrorSummary, toastDone } from '../../../shared/ui';
import { UpdateDeal, type DealProgram, type DealRow } from './deal-documents';
import { DealFields } from './deal-fields';
import {
  DEAL_FIELDS,
  DEAL_PLACES,
  readDeal,
  readDealChanges,
  valuesOf,
  type DealPlace,
  type DealValues,
} from './deal-input';
import { AFTER_DEAL } from './after-deal';
import { Following } from './following';
import { manyOf } from './many-of';
import { useDealChange, type DatesWanted } from './use-deal-change';
import { useDealFieldWords } from './use-deal-field-words';
import { usePlanChange } from './use-plan-change';

interface EditDealDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly deal: DealRow;
  readonly programs: readonly DealProgram[];
  readonly hasCodes: boolean;
  readonly onClose: () => void;
}

/** Changes what is said of a deal, after showing what becomes of its codes. */
export function EditDealDialog({ deal, programs, hasCodes, onClose }: EditDealDialogProps) {
  const { t } = useTranslation(['settings', 'common', 'following']);
  const { timeZone, currency } = useAccount();
  const place = { timeZone, currency };
  const edit = useEditForm<DealValues>(valuesOf(deal, place), DEAL_FIELDS, DEAL_PLACES);
  const { form, errors, changes, changedByOthers, takeCurrent } = edit;
  const words = useDealFieldWords(deal, place);
  const typed = useWatch({ control: form.control }) as DealValues;
  const preview = useDealChange(deal.id, datesWanted(deal, typed, place));
  const [update, isSaving] = useAction(UpdateDeal, AFTER_DEAL);
  const [plan, isPlanning] = usePlanChange();
  const isBusy = isSaving || isPlanning;
  const isMany = manyOf(preview.change) !== null;
  const [idempotencyKey] = useIdempotencyKey();

  const save = async (values: DealValues) => {
    errors.clear();
    const read = readDealChanges(values, changes(values), place);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const input = { ...read.value, dealId: deal.id, version: deal.version };
    if (isMany) {
      const wrong = await plan(input);
      errors.show(wrong ?? []);
      return;
    }
    const expectedCount = preview.change?.changing ?? null;
    const data = await update({ input: { ...input, expectedCount, idempotencyKey } });
    if (data === null) return;
    const refused = data.updateDeal.errors;
    errors.show(refused);
    if (refused.length > 0) {
      if (preview.change !== null) preview.askAgain();
      return;
    }
    toastDone(t('deal.saved', { name: values.name.trim() }));
    onClose();
  };

  return (
    <FormDialog
      title={t('deal.editTitle', { name: deal.name })}
      size="lg"
      isChanged={form.formState.isDirty}
      onClose={onClose}
      onSubmit={form.handleSubmit(save)}
      submit={
        <Button type="submit" loading={isBusy || preview.isPending}>
          {t(isMany ? 'following:plan' : 'common:save')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <StalePanel
        changes={changedByOthers.map((name) => ({
          field: words.name(name),
          value: words.value(name),
        }))}
        onTakeCurrent={takeCurrent}
      />
      <DealFields form={form} programs={programs} isProgramFixed={hasCodes} {...place} />
      <Following preview={preview} />
    </FormDialog>
  );
}

/** The dates that the form's values stand for, where codes would have to follow; null where they would not. */
function datesWanted(deal: DealRow, typed: DealValues, place: DealPlace): DatesWanted | null {
  const read = readDeal(typed, place);
  if (!read.ok) return null;
  const { startAt = null, endAt = null } = read.value;
  const wanted = { startAt, endAt, syncDates: typed.syncDates };
  return doCodesFollow(instants(deal), instants(wanted)) ? wanted : null;
}

function instants({ startAt, endAt, syncDates }: DatesWanted) {
  const instant = (at: string | null) => (at === null ? null : Date.parse(at));
  return { startAt: instant(startAt), endAt: instant(endAt), syncDates };
}
