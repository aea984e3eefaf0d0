import { SOCIAL_PLATFORMS } from '@creator-codes/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionIcon, Button, Fieldset, NumberInput, Select, TextInput } from '../../../shared/ui';
import { NEW_PROFILE, type CreatorValues } from './creator-input';
import classes from './new-creator-page.module.css';

/** A creator's social profiles as rows that can be added and removed. */
export function ProfileRows({ form }: { readonly form: UseFormReturn<CreatorValues> }) {
  const { t } = useTranslation(['creators', 'words', 'fields']);
  const { control, register, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'socialProfiles' });
  const errors = formState.errors.socialProfiles;

  return (
    <>
      {fields.map(({ id }, row) => (
        <Fieldset
          key={id}
          className={classes['profile']}
          legend={t('form.profile', { number: row + 1 })}
        >
          <div className={classes['profileGrid']}>
            <Controller
              control={control}
              name={`socialProfiles.${row}.platform`}
              render={({ field }) => (
                <Select
                  label={t('fields:platform')}
                  data={SOCIAL_PLATFORMS.map((value) => ({
                    value,
                    label: t(`words:platform.${value}`),
                  }))}
                  allowDeselect={false}
                  error={errors?.[row]?.platform?.message}
                  {...field}
                />
              )}
            />
            <TextInput
              label={t('fields:handle')}
              withAsterisk
              error={errors?.[row]?.handle?.message}
              {...register(`socialProfiles.${row}.handle`)}
            />
            <Controller
              control={control}
              name={`socialProfiles.${row}.followers`}
              render={({ field }) => (
                <NumberInput
                  label={t('fields:followers')}
                  // Told, not changed: a number that nobody typed would be saved.
                  clampBehavior="none"
                  allowDecimal={false}
                  thousandSeparator=" "
                  hideControls
                  error={errors?.[row]?.followers?.message}
                  {...field}
                />
              )}
            />
            <TextInput
              label={t('fields:url')}
              type="url"
              placeholder="https://"
              error={errors?.[row]?.url?.message}
              {...register(`socialProfiles.${row}.url`)}
            />
            <ActionIcon
              className={classes['remove']}
              variant="default"
              size={36}
              aria-label={t('form.removeProfile', { number: row + 1 })}
              onClick={() => {
                remove(row);
              }}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        </Fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          append({ ...NEW_PROFILE });
        }}
      >
        {t('form.addProfile')}
      </Button>
    </>
  );
}
