import { DEAL_TYPES } from '@creator-codes/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { NO_WALL_TIME } from '../../../shared/lib/wall-time';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Select,
  Textarea,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from '../settings.module.css';
import { CreateDeal, type DealProgram } from './deal-documents';
import { DEAL_FIELDS, readDeal, type DealValues } from './deal-input';

interface CreateDealDialogProps {
  readonly programs: readonly DealProgram[];
  readonly onClose: () => void;
}

/** Makes a deal: what the customer gets, in the program in which its codes' owners are credited. */
export function CreateDealDialog({ programs, onClose }: CreateDealDialogProps) {
  const { t } = useTranslation(['settings', 'words', 'common', 'dates', 'fields']);
  const { timeZone } = useAccount();
  const form = useForm<DealValues>({
    defaultValues: {
      programId: programs.find(({ kind }) => kind === 'CREATOR')?.id ?? programs[0]?.id ?? null,
      name: '',
      type: 'GENERAL_SALE',
      description: '',
      landingPage: '',
      startAt: NO_WALL_TIME,
      endAt: NO_WALL_TIME,
    },
  });
  const errors = useFormErrors(form, DEAL_FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateDeal, { forget: ['deals', 'auditEvents'] });

  const submit = async (values: DealValues) => {
    errors.clear();
    const read = readDeal(values, timeZone);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await create({ input: { ...read.value, idempotencyKey } });
    const payload = answer?.createDeal;
    if (payload === undefined) return;
    if (payload.deal === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('program.createDone', { name: payload.deal.name }));
    onClose();
  };

  const { control, formState, register } = form;
  return (
    <FormDialog
      title={t('deal.new')}
      size="lg"
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('common:create')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <Controller
        control={control}
        name="programId"
        render={({ field, fieldState }) => (
          <Select
            label={t('fields:program')}
            description={t('deal.programHelp')}
            withAsterisk
            data={programs.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      <Controller
        control={control}
        name="type"
        render={({ field, fieldState }) => (
          <Select
            label={t('fields:type')}
            data={DEAL_TYPES.map((value) => ({ value, label: t(`words:dealType.${value}`) }))}
            allowDeselect={false}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      <div className={classes['pair']}>
        {(['startAt', 'endAt'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field: { value, onChange, ref }, fieldState }) => (
              <WallTimeField
                ref={ref}
                label={t(name === 'startAt' ? 'fields:startAt' : 'fields:endAt')}
                description={t(name === 'startAt' ? 'dates:startsHelp' : 'dates:endsHelp')}
                side={name === 'startAt' ? 'start' : 'end'}
                timeZone={timeZone}
                value={value}
                error={fieldState.error?.message}
                onChange={onChange}
              />
            )}
          />
        ))}
      </div>
      <TextInput
        label={t('fields:landingPage')}
        type="url"
        placeholder="https://"
        error={formState.errors.landingPage?.message}
        {...register('landingPage')}
      />
      <Textarea
        label={t('fields:description')}
        autosize
        minRows={2}
        maxRows={6}
        error={formState.errors.description?.message}
        {...register('description')}
      />
    </FormDialog>
  );
}
