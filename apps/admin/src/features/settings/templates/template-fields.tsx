import { BUILT_IN_TEMPLATE, TEMPLATE_MAX } from '@creator-codes/domain';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Switch, TextInput } from '../../../shared/ui';
import { TemplatePreview } from './template-preview';
import classes from './templates.module.css';

export interface TemplateValues {
  name: string;
  template: string;
  isDefault: boolean;
}

export const TEMPLATE_FIELDS = ['name', 'template', 'isDefault'] as const;

/** What the parts of a template are written like, and stand for. */
const PARTS = ['FIRST', 'LAST', 'HANDLE', 'DISCOUNT', 'YEAR', '10|15', '####', 'XXXX'] as const;

/** The fields of a template, and what it gives for a creator. */
export function TemplateFields({ form }: { readonly form: UseFormReturn<TemplateValues> }) {
  const { t } = useTranslation(['settings', 'fields']);
  const { control, register, formState } = form;
  const template = useWatch({ control, name: 'template' });
  return (
    <>
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <TextInput
        label={t('fields:template')}
        withAsterisk
        placeholder={BUILT_IN_TEMPLATE}
        maxLength={TEMPLATE_MAX}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        error={formState.errors.template?.message}
        {...register('template')}
      />
      <dl className={classes['parts']}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt translate="no">{`{${part}}`}</dt>
            <dd>{t(`template.part.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <Controller
        control={control}
        name="isDefault"
        render={({ field: { value, onChange, ...field } }) => (
          <Switch
            label={t('template.default')}
            description={t('template.defaultHelp')}
            checked={value}
            onChange={(event) => {
              onChange(event.currentTarget.checked);
            }}
            {...field}
          />
        )}
      />
      <TemplatePreview template={template} />
    </>
  );
}
