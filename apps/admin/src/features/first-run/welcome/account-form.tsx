import { canonicalTimeZone, procedureOf, type ProgramMode } from '@creator-codes/domain';
import { useMemo } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { currencyOptions } from '../../../shared/lib/countries';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import {
  Button,
  FormErrorSummary,
  Group,
  LeaveGuard,
  ModeField,
  NoticePanel,
  SectionCard,
  Select,
  Stack,
  TextInput,
  TimeZoneSelect,
} from '../../../shared/ui';
import { kindsOf, PROGRAM_NAME_FIELD, type AccountValues } from './account-input';
import { useCreateAccount } from './use-create-account';
import classes from './welcome-page.module.css';

const FIELDS = [
  'name',
  'mode',
  'timeZone',
  'currency',
  'creatorProgram',
  'performanceProgram',
] as const;

/** Brand, mode and programs of a new account. */
export function AccountForm({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation(['firstRun', 'fields']);
  const form = useForm<AccountValues>({
    defaultValues: {
      name: '',
      mode: 'PERFORMANCE_AND_CREATOR',
      timeZone: canonicalTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone),
      currency: 'USD',
      creatorProgram: t('creatorProgramDefault'),
      performanceProgram: t('performanceProgramDefault'),
    },
  });
  const { control, formState, register } = form;
  const errors = useFormErrors(form, FIELDS);
  const { makeAccount, isHalfDone, isBusy } = useCreateAccount();
  const mode = useWatch({ control, name: 'mode' });
  const currencies = useMemo(() => currencyOptions(i18n.language), [i18n.language]);

  const submit = async (values: AccountValues) => {
    errors.clear();
    const outcome = await makeAccount(values);
    if (outcome === 'done') onDone();
    else if (outcome !== 'failed') errors.show(outcome.refusals);
  };

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack gap="md">
        {isHalfDone && !isBusy && (
          <NoticePanel tone="yellow" title={t('half')}>
            <p>{t('halfBody')}</p>
          </NoticePanel>
        )}
        <LeaveGuard control={control} />
        <FormErrorSummary
          errors={errors}
          form={form}
          fields={FIELDS}
          nameOf={(field) => {
            const name = FIELDS.find((each) => each === field) ?? 'name';
            return t(name === 'timeZone' || name === 'currency' ? `fields:${name}` : name);
          }}
        />
        {!isHalfDone && (
          <>
            <SectionCard title={t('brand')}>
              <Stack gap="md">
                <TextInput
                  label={t('name')}
                  placeholder={t('namePlaceholder')}
                  withAsterisk
                  error={formState.errors.name?.message}
                  {...register('name')}
                />
                <div className={classes['pair']}>
                  <Controller
                    control={control}
                    name="timeZone"
                    render={({ field: { value, onChange }, fieldState }) => (
                      <TimeZoneSelect
                        label={t('fields:timeZone')}
                        description={t('timeZoneHelp')}
                        value={value}
                        error={fieldState.error?.message}
                        onChange={onChange}
                      />
                    )}
                  />
                  <Controller
                    control={control}
                    name="currency"
                    render={({ field, fieldState }) => (
                      <Select
                        label={t('fields:currency')}
                        data={currencies}
                        searchable
                        allowDeselect={false}
                        limit={60}
                        error={fieldState.error?.message}
                        {...field}
                      />
                    )}
                  />
                </div>
              </Stack>
            </SectionCard>
            <SectionCard title={t('mode')}>
              <p className={classes['help']}>{t('modeHelp')}</p>
              <Controller
                control={control}
                name="mode"
                render={({ field: { value, onChange } }) => (
                  <ModeField
                    label={t('mode')}
                    value={value}
                    detail={(each) => <Steps mode={each} />}
                    onChange={onChange}
                  />
                )}
              />
            </SectionCard>
          </>
        )}
        <SectionCard title={t('programs')}>
          <p className={classes['help']}>{t('programsHelp')}</p>
          <div className={classes['pair']}>
            {kindsOf(mode).map((kind) => {
              const name = PROGRAM_NAME_FIELD[kind];
              return (
                <TextInput
                  key={kind}
                  label={t(name)}
                  withAsterisk
                  error={formState.errors[name]?.message}
                  {...register(name)}
                />
              );
            })}
          </div>
        </SectionCard>
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {t(isHalfDone ? 'submitPrograms' : 'submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const KNOWN = ['creator', 'optimize', 'media-source', 'code', 'creator-code', 'check'] as const;

/** The steps of a mode's procedure, as the domain has them. */
function Steps({ mode }: { readonly mode: ProgramMode }) {
  const { t } = useTranslation(['firstRun', 'words']);
  return (
    <span className={classes['steps']} role="list" aria-label={t('steps')}>
      {procedureOf(mode).steps.map(({ id }, index) => {
        const known = KNOWN.find((name) => name === id);
        return (
          <span key={id} role="listitem">
            {index + 1}. {known === undefined ? id : t(`words:step.${known}`)}
          </span>
        );
      })}
    </span>
  );
}
