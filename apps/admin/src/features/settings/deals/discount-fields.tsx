import { DISCOUNT_KINDS } from '@creator-codes/domain';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Select, TextInput } from '../../../shared/ui';
import classes from '../settings.module.css';
import type { DealValues } from './deal-input';

type DiscountFieldsProps = Pick<UseFormReturn<DealValues>, 'control' | 'register' | 'formState'> & {
  readonly currency: string;
};

/** What a deal takes off, from what on: only what the kind of discount asks for. */
export function DiscountFields({ control, register, formState, currency }: DiscountFieldsProps) {
  const { t } = useTranslation(['settings', 'words', 'fields']);
  const kind = useWatch({ control, name: 'discountKind' });
  const field = (
    name:
      | 'discountAmount'
      | 'discountPercent'
      | 'discountPercentTo'
      | 'discountMaximum'
      | 'minimumPurchase',
    label: string,
    unit: string,
  ) => (
    <TextInput
      key={name}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={classes['unit']}>{unit}</span>}
      rightSectionWidth={unit.length > 1 ? 52 : 36}
      error={formState.errors[name]?.message}
      {...register(name)}
    />
  );
  return (
    <div className={classes['pair']}>
      <Controller
        control={control}
        name="discountKind"
        render={({ field: { value, onChange, ...rest }, fieldState }) => (
          <Select
            label={t('fields:discount')}
            placeholder={t('deal.discountNone')}
            clearable
            data={DISCOUNT_KINDS.map((each) => ({
              value: each,
              label: t(`words:discountKind.${each}`),
            }))}
            value={value === '' ? null : value}
            error={fieldState.error?.message}
            onChange={(chosen) => {
              onChange(chosen ?? '');
            }}
            {...rest}
          />
        )}
      />
      {kind === 'AMOUNT' && field('discountAmount', t('deal.amount'), currency)}
      {kind === 'PERCENT' && field('discountPercent', t('words:discountKind.PERCENT'), '%')}
      {kind === 'PERCENT_RANGE' && [
        field('discountPercent', t('deal.percentFrom'), '%'),
        field('discountPercentTo', t('deal.percentTo'), '%'),
      ]}
      {(kind === 'PERCENT' || kind === 'PERCENT_RANGE') &&
        field('discountMaximum', t('deal.maximum'), currency)}
      {field('minimumPurchase', t('fields:minimumPurchase'), currency)}
    </div>
  );
}
