import { useMemo } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../../../parts/editing/language-select';
import { countryOptions } from '../../../shared/lib/countries';
import { Select, Textarea, TextInput, TimeZoneSelect } from '../../../shared/ui';
import type { CreatorValues } from './creator-input';
import classes from './new-creator-page.module.css';

/** Who the creator is. */
export function PersonFields({ form }: { readonly form: UseFormReturn<CreatorValues> }) {
  const { t, i18n } = useTranslation(['creators', 'fields']);
  const countries = useMemo(() => countryOptions(i18n.language), [i18n.language]);
  const { control, register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <TextInput
        label={t('fields:displayName')}
        description={t('form.displayNameHelp')}
        withAsterisk
        error={errors.displayName?.message}
        {...register('displayName')}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('fields:legalName')}
          error={errors.legalName?.message}
          {...register('legalName')}
        />
        <TextInput
          label={t('fields:email')}
          inputMode="email"
          autoComplete="off"
          error={errors.email?.message}
          {...register('email')}
        />
        <Controller
          control={control}
          name="country"
          render={({ field }) => (
            <Select
              label={t('fields:countryOrRegion')}
              data={countries}
              searchable
              clearable
              limit={60}
              error={errors.country?.message}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="timeZone"
          render={({ field: { value, onChange } }) => (
            <TimeZoneSelect
              label={t('fields:timeZone')}
              clearable
              value={value}
              error={errors.timeZone?.message}
              onChange={onChange}
            />
          )}
        />
        <LanguageSelect control={control} name="language" />
      </div>
      <Textarea
        label={t('fields:notes')}
        description={t('form.notesHelp')}
        autosize
        minRows={2}
        maxRows={8}
        error={errors.notes?.message}
        {...register('notes')}
      />
    </>
  );
}
