import { AT_END } from '@creator-codes/domain';
import { Controller, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { Radio, Stack } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import type { DecisionValues } from './decision-input';

/** What becomes of the codes of whoever is taken out. They stay in the program, so kept codes go on to earn. */
export function LiveCodesFields({ control }: { readonly control: Control<DecisionValues> }) {
  const { t } = useTranslation('campaigns');
  const { timeZone } = useAccount();
  const choice = useWatch({ control, name: 'liveCodes' });
  return (
    <>
      <Controller
        control={control}
        name="liveCodes"
        render={({ field: { value, onChange }, fieldState }) => (
          <Radio.Group
            label={t('liveCodes.legend')}
            value={value}
            error={fieldState.error?.message}
            onChange={onChange}
          >
            <Stack gap="xs" mt={8} mb={4}>
              {AT_END.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`liveCodes.${each}`)}
                  description={t(`liveCodes.${each}Help`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      {choice === 'KEEP_UNTIL' && (
        <Controller
          control={control}
          name="keepUntil"
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <WallTimeField
              ref={ref}
              label={t('liveCodes.keepUntil')}
              side="end"
              timeZone={timeZone}
              value={value}
              error={fieldState.error?.message}
              onChange={onChange}
            />
          )}
        />
      )}
    </>
  );
}
