import { parse, updateAccountSchema } from '@creator-codes/domain';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { StalePanel } from '../../../parts/editing/stale-panel';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useMay } from '../../../shared/access/may';
import { currencyOptions } from '../../../shared/lib/countries';
import { formatZone, localeOf } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useAccount, type CurrentAccount } from '../../../shared/lib/viewer';
import {
  Button,
  DefinitionList,
  FormErrorSummary,
  LeaveGuard,
  Group,
  SectionCard,
  Select,
  Stack,
  TextInput,
  TimeZoneSelect,
  toastDone,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { AFTER_ACCOUNT_CHANGE, UpdateAccount } from './account-documents';

const FIELDS = ['name', 'timeZone', 'currency', 'quarantineDays'] as const;
type Stored = Pick<CurrentAccount, (typeof FIELDS)[number]>;
/** As they are typed. */
type Values = Omit<Stored, 'quarantineDays'> & { readonly quarantineDays: string };

const valuesOf = ({ name, timeZone, currency, quarantineDays }: Stored): Values => ({
  ...{ name, timeZone, currency },
  quarantineDays: String(quarantineDays),
});

/** Name, time zone and currency; as a form for those who may change them. */
export function DetailsCard() {
  const canChange = useMay()('updateAccount');
  return canChange ? <DetailsForm /> : <DetailsRead />;
}

function DetailsRead() {
  const { t, i18n } = useTranslation(['settings', 'fields']);
  const { name, timeZone, currency, quarantineDays } = useAccount();
  return (
    <SectionCard title={t('parts.account')}>
      <DefinitionList
        items={[
          { key: 'name', term: t('fields:name'), value: name },
          {
            key: 'timeZone',
            term: t('fields:timeZone'),
            value: formatZone(timeZone, undefined, localeOf(i18n.language)),
          },
          { key: 'currency', term: t('fields:currency'), value: currency },
          {
            key: 'quarantineDays',
            term: t('fields:quarantineDays'),
            value: String(quarantineDays),
          },
        ]}
      />
    </SectionCard>
  );
}

function DetailsForm() {
  const { t, i18n } = useTranslation(['settings', 'common', 'fields']);
  const account = useAccount();
  const { form, errors, changedByOthers, changes, take, takeCurrent } = useEditForm(
    valuesOf(account),
    FIELDS,
  );
  const [update, isBusy] = useAction(UpdateAccount, AFTER_ACCOUNT_CHANGE);
  const currencies = useMemo(
    () => currencyOptions(i18n.language, account.currency),
    [i18n.language, account.currency],
  );

  const submit = async (typed: Values) => {
    errors.clear();
    const { quarantineDays, ...others } = changes(typed);
    const read = parse(updateAccountSchema, {
      ...others,
      ...(quarantineDays === undefined ? {} : { quarantineDays: numberOf(quarantineDays) }),
      version: account.version,
    });
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await update({ input: read.value });
    const payload = answer?.updateAccount;
    if (payload === undefined) return;
    if (payload.errors.length > 0 || payload.account === null) {
      errors.show(payload.errors);
      return;
    }
    take(valuesOf(payload.account));
    toastDone(t('account.saved'));
  };

  return (
    <SectionCard title={t('parts.account')}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Stack gap="md">
          <LeaveGuard control={form.control} />
          <FormErrorSummary errors={errors} />
          <StalePanel
            changes={changedByOthers.map((field) => ({
              field: t(`fields:${field}`),
              value: String(account[field]),
            }))}
            onTakeCurrent={takeCurrent}
          />
          <TextInput
            label={t('fields:name')}
            withAsterisk
            error={form.formState.errors.name?.message}
            {...form.register('name')}
          />
          <div className={classes['pair']}>
            <Controller
              control={form.control}
              name="timeZone"
              render={({ field: { value, onChange }, fieldState }) => (
                <TimeZoneSelect
                  label={t('fields:timeZone')}
                  description={t('account.timeZoneHelp')}
                  value={value}
                  error={fieldState.error?.message}
                  onChange={onChange}
                />
              )}
            />
            <Controller
              control={form.control}
              name="currency"
              render={({ field, fieldState }) => (
                <Select
                  label={t('fields:currency')}
                  description={t('account.currencyHelp')}
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
          <TextInput
            label={t('fields:quarantineDays')}
            description={t('account.quarantineHelp')}
            inputMode="numeric"
            maw={280}
            error={form.formState.errors.quarantineDays?.message}
            {...form.register('quarantineDays')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isBusy}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}

/** What is no number is sent as none, and so refused beside its field. */
function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
