import { BUILT_IN_TEMPLATE, TEMPLATE_DISCOUNT, TEMPLATE_MAX } from '@creator-codes/domain';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { NamedCreator } from '../../../shared/lib/bulk-draft';
import { SectionCard, Select, Stack, TextInput } from '../../../shared/ui';
import type { PlanTemplate } from '../plan-documents';
import { Examples } from './examples';
import { FormSwitch } from './form-switch';
import { DEFAULT_CHOICE, OWN_CHOICE, templateTextOf, type PatternValues } from './pattern-values';

interface TemplateFieldsProps {
  readonly form: UseFormReturn<PatternValues>;
  readonly templates: readonly PlanTemplate[];
  readonly first: readonly NamedCreator[];
}

/** What the texts of the codes are made of, with what that gives for the first creators. */
export function TemplateFields({ form, templates, first }: TemplateFieldsProps) {
  const { t } = useTranslation(['bulk', 'fields']);
  const { control, register, formState } = form;
  const [choice, template, dealId, discount] = useWatch({
    control,
    name: ['choice', 'template', 'dealId', 'discount'],
  });
  const standard = templates.find(({ isDefault }) => isDefault)?.template ?? BUILT_IN_TEMPLATE;
  const text = templateTextOf({ choice, template }, templates);
  return (
    <SectionCard title={t('pattern.text')}>
      <Stack gap="md">
        <Controller
          control={control}
          name="choice"
          render={({ field, fieldState }) => (
            <Select
              label={t('fields:template')}
              description={t('pattern.templateHelp')}
              allowDeselect={false}
              data={[
                { value: DEFAULT_CHOICE, label: t('pattern.default', { template: standard }) },
                ...templates
                  .filter(({ isDefault }) => !isDefault)
                  .map((each) => ({ value: each.id, label: t('pattern.saved', { ...each }) })),
                { value: OWN_CHOICE, label: t('pattern.own') },
              ]}
              error={fieldState.error?.message}
              {...field}
            />
          )}
        />
        {choice === OWN_CHOICE && (
          <TextInput
            label={t('pattern.text')}
            withAsterisk
            placeholder={BUILT_IN_TEMPLATE}
            maxLength={TEMPLATE_MAX}
            autoComplete="off"
            spellCheck={false}
            translate="no"
            error={formState.errors.template?.message}
            {...register('template')}
          />
        )}
        {text.includes('{DISCOUNT}') && (
          <TextInput
            label={t('fields:discount')}
            description={t('pattern.discountHelp')}
            inputMode="numeric"
            w={160}
            error={formState.errors.discount?.message}
            {...register('discount')}
          />
        )}
        <Examples creators={first} template={text} dealId={dealId} discount={wholeIn(discount)} />
        <FormSwitch
          control={control}
          name="mayUseOtherText"
          label={t('pattern.other')}
          description={t('pattern.otherHelp')}
        />
      </Stack>
    </SectionCard>
  );
}

/** What cannot be a discount says nothing. */
function wholeIn(typed: string): number | null {
  const number = Number(typed.trim());
  const { min, max } = TEMPLATE_DISCOUNT;
  return typed.trim() !== '' && Number.isInteger(number) && number >= min && number <= max
    ? number
    : null;
}
