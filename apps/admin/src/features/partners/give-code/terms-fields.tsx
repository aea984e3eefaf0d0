import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CreditPolicyField, SectionCard, TimeZoneSelect } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from './give-code.module.css';
import type { GiveValues } from './give-input';

/** When the code works and when the partner is credited. */
export function TermsFields({ form }: { readonly form: UseFormReturn<GiveValues> }) {
  const { t } = useTranslation(['partners', 'dates', 'fields']);
  const { control } = form;
  const timeZone = useWatch({ control, name: 'terms.timeZone' });
  const ends = [
    { name: 'terms.startAt', label: t('fields:startAt'), help: t('dates:startsHelp') },
    { name: 'terms.endAt', label: t('fields:endAt'), help: t('dates:endsHelp') },
  ] as const;
  return (
    <>
      <SectionCard title={t('give.when')}>
        <div className={classes['pair']}>
          {ends.map(({ name, label, help }) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field: { value, onChange, ref }, fieldState }) => (
                <WallTimeField
                  ref={ref}
                  label={label}
                  description={help}
                  side={name === 'terms.startAt' ? 'start' : 'end'}
                  timeZone={timeZone}
                  value={value}
                  error={fieldState.error?.message}
                  onChange={onChange}
                />
              )}
            />
          ))}
        </div>
        <Controller
          control={control}
          name="terms.timeZone"
          render={({ field: { value, onChange }, fieldState }) => (
            <TimeZoneSelect value={value} error={fieldState.error?.message} onChange={onChange} />
          )}
        />
      </SectionCard>
      <SectionCard title={t('give.credit')}>
        <Controller
          control={control}
          name="terms.creditPolicy"
          render={({ field: { value, onChange }, fieldState }) => (
            <CreditPolicyField
              value={value}
              error={fieldState.error?.message}
              onChange={onChange}
            />
          )}
        />
      </SectionCard>
    </>
  );
}
