import { mayChangeView, NAME_MAX } from '@creator-codes/domain';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/lib/viewer';
import { Switch, TextInput } from '../../../shared/ui';

export interface ViewValues {
  name: string;
  isShared: boolean;
}

export const VIEW_FIELDS = ['name', 'isShared'] as const;

/** What a view is called, and who sees it: sharing is the managers'. */
export function ViewFields({ form }: { readonly form: UseFormReturn<ViewValues> }) {
  const { t } = useTranslation(['views', 'fields']);
  const { capacity } = useViewer().viewer;
  const mayShare =
    capacity !== null && mayChangeView({ isShared: true }, { personId: null, capacity });
  return (
    <>
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        maxLength={NAME_MAX}
        error={form.formState.errors.name?.message}
        {...form.register('name')}
      />
      {mayShare && (
        <Controller
          control={form.control}
          name="isShared"
          render={({ field: { value, onChange, ...field }, fieldState }) => (
            <Switch
              label={t('fields:isShared')}
              description={t('views.sharedHelp')}
              error={fieldState.error?.message}
              checked={value}
              onChange={(event) => {
                onChange(event.currentTarget.checked);
              }}
              {...field}
            />
          )}
        />
      )}
    </>
  );
}
