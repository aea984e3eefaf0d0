import { DEAL_TYPES, type TimeZone } from '@creator-codes/domain';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import { wallIn, wallText } from '../../../shared/lib/wall-time';
import { Select, Switch, Textarea, TextInput } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from '../settings.module.css';
import type { DealProgram } from './deal-documents';
import type { DealValues } from './deal-input';
import { DiscountFields } from './discount-fields';

interface DealFieldsProps {
  readonly form: UseFormReturn<DealValues>;
  readonly programs: readonly DealProgram[];
  /** Set once codes belong to the deal: then its program stays. */
  readonly isProgramFixed?: boolean;
  readonly timeZone: TimeZone;
  readonly currency: string;
}

/** Everything that is said of a deal. */
export function DealFields({
  form,
  programs,
  isProgramFixed = false,
  timeZone,
  currency,
}: DealFieldsProps) {
  const { t } = useTranslation(['settings', 'words', 'dates', 'fields']);
  const { control, formState, register } = form;
  return (
    <>
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <div className={classes['pair']}>
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
        <Controller
          control={control}
          name="programId"
          render={({ field, fieldState }) => (
            <Select
              label={t('fields:program')}
              withAsterisk
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              disabled={isProgramFixed}
              error={fieldState.error?.message}
              {...field}
            />
          )}
        />
      </div>
      <p className={classes['help']}>
        {t(isProgramFixed ? 'deal.programFixed' : 'deal.programHelp')}
      </p>
      <DiscountFields
        control={control}
        register={register}
        formState={formState}
        currency={currency}
      />
      <TextInput
        label={t('fields:scope')}
        description={t('deal.scopeHelp')}
        error={formState.errors.scope?.message}
        {...register('scope')}
      />
      <div className={classes['dates']}>
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
                value={wallIn(value)}
                error={fieldState.error?.message}
                onChange={(wall) => {
                  onChange(wallText(wall));
                }}
              />
            )}
          />
        ))}
      </div>
      <Controller
        control={control}
        name="syncDates"
        render={({ field: { value, ...field }, fieldState }) => (
          <Switch
            label={t('fields:syncDates')}
            description={t('deal.syncHelp')}
            error={fieldState.error?.message}
            checked={value}
            {...field}
          />
        )}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('fields:landingPage')}
          type="url"
          placeholder="https://"
          error={formState.errors.landingPage?.message}
          {...register('landingPage')}
        />
        <TextInput
          label={t('fields:defaultCode')}
          description={t('deal.defaultCodeHelp')}
          autoComplete="off"
          spellCheck={false}
          error={formState.errors.defaultCode?.message}
          {...register('defaultCode')}
        />
      </div>
      <Textarea
        label={t('fields:description')}
        autosize
        minRows={2}
        maxRows={6}
        error={formState.errors.description?.message}
        {...register('description')}
      />
      <ExternalIdRows form={form} />
    </>
  );
}
