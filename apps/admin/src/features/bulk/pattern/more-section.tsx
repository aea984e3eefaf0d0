import { PROMO_CODE_PURPOSES, WITH_CODE } from '@creator-codes/domain';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/code-field-help';
import { SectionCard, Select, Stack, Textarea, TextInput } from '../../../shared/ui';
import { FormSwitch } from './form-switch';
import type { PatternValues } from './pattern-values';

/** What is asked of every code beside its terms. */
export function MoreSection({ form }: { readonly form: UseFormReturn<PatternValues> }) {
  const { t } = useTranslation(['bulk', 'fields', 'words']);
  const { control, register, formState } = form;
  const waits = useWatch({ control, name: 'waits' });
  return (
    <SectionCard title={t('pattern.more')}>
      <Stack gap="md">
        <Controller
          control={control}
          name="withCode"
          render={({ field }) => (
            <Select
              label={t('pattern.withCode')}
              data={WITH_CODE.map((value) => ({ value, label: t(`pattern.with.${value}`) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <FormSwitch
          control={control}
          name="waits"
          label={t('pattern.waits')}
          description={t('pattern.waitsHelp')}
        />
        {waits && (
          <TextInput
            label={t('pattern.waitDays')}
            inputMode="numeric"
            w={160}
            error={formState.errors.waitDays?.message}
            {...register('waitDays')}
          />
        )}
        <FormSwitch
          control={control}
          name="tellsOwners"
          label={t('pattern.tells')}
          description={t('pattern.tellsHelp')}
        />
        <Textarea
          label={t('fields:comments')}
          description={t('pattern.commentsHelp')}
          autosize
          minRows={2}
          maxRows={8}
          error={formState.errors.comments?.message}
          {...register('comments')}
        />
        <Controller
          control={control}
          name="purpose"
          render={({ field }) => (
            <Select
              label={t('fields:purpose')}
              description={t('words:purposeHelp')}
              data={PROMO_CODE_PURPOSES.map((value) => ({
                value,
                label: t(`words:purpose.${value}`),
              }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Textarea
          label={t('fields:internalNote')}
          description={t('words:internalNoteHelp')}
          autosize
          minRows={2}
          maxRows={8}
          error={formState.errors.internalNote?.message}
          {...register('internalNote')}
        />
        <TextInput
          label={t('fields:notificationEmail')}
          description={t('words:notificationEmailHelp')}
          type="email"
          autoComplete="off"
          error={formState.errors.notificationEmail?.message}
          {...register('notificationEmail')}
        />
      </Stack>
    </SectionCard>
  );
}
