import { PROMO_CODE_PURPOSES } from '@creator-codes/domain';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DealSelect } from '../deals/deal-select';
import { isOnOffer, useDealsOf } from '../deals/use-deals';
import '../../i18n/late/code-field-help';
import { SectionCard, Select, Stack, Textarea, TextInput } from '../../shared/ui';
import type { GiveValues } from './give-input';

interface MoreFieldsProps {
  readonly form: UseFormReturn<GiveValues>;
  /** The program in which the partner is credited; null while none is chosen. */
  readonly programId: string | null;
}

/** The deal, where the program has any, a word to the partner, and what is for the staff. */
export function MoreFields({ form, programId }: MoreFieldsProps) {
  const { t } = useTranslation(['partners', 'fields', 'words']);
  const deals = useDealsOf(programId);
  return (
    <SectionCard title={t('give.more')}>
      <Stack gap="md">
        {deals.some(isOnOffer) && (
          <Controller
            control={form.control}
            name="dealId"
            render={({ field: { value, onChange, onBlur }, fieldState }) => (
              <DealSelect
                deals={deals}
                chosen={deals.find(({ id }) => id === value) ?? null}
                error={fieldState.error?.message}
                onChange={onChange}
                onBlur={onBlur}
              />
            )}
          />
        )}
        <Textarea
          label={t('fields:comments')}
          description={t('give.commentsHelp')}
          autosize
          minRows={2}
          maxRows={8}
          error={form.formState.errors.comments?.message}
          {...form.register('comments')}
        />
        <Controller
          control={form.control}
          name="purpose"
          render={({ field, fieldState }) => (
            <Select
              label={t('fields:purpose')}
              description={t('words:purposeHelp')}
              data={PROMO_CODE_PURPOSES.map((value) => ({
                value,
                label: t(`words:purpose.${value}`),
              }))}
              allowDeselect={false}
              error={fieldState.error?.message}
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
          error={form.formState.errors.internalNote?.message}
          {...form.register('internalNote')}
        />
        <TextInput
          label={t('fields:notificationEmail')}
          description={t('words:notificationEmailHelp')}
          type="email"
          autoComplete="off"
          error={form.formState.errors.notificationEmail?.message}
          {...form.register('notificationEmail')}
        />
      </Stack>
    </SectionCard>
  );
}
