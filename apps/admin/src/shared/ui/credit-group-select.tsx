import { Select } from '@mantine/core';
import { CREDIT_GROUPS } from '@creator-codes/domain';
import type { ReactNode } from 'react';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface CreditGroupSelectProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly description?: ReactNode;
}

/** Among whom credit is given: the group of a performance partner or a media source. */
export function CreditGroupSelect<Values extends FieldValues>({
  description,
  ...props
}: CreditGroupSelectProps<Values>) {
  const { t } = useTranslation(['words', 'fields']);
  return (
    <Controller
      {...props}
      render={({ field, fieldState }) => (
        <Select
          label={t('fields:creditGroup')}
          description={description}
          data={CREDIT_GROUPS.map((value) => ({
            value,
            label: t(`words:creditGroup.${value}`),
          }))}
          allowDeselect={false}
          error={fieldState.error?.message}
          {...field}
        />
      )}
    />
  );
}
