import type { TimeZone } from '@creator-codes/domain';
import { Controller, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../i18n/memberships';
import { Text } from '../../shared/ui';
import { WallTimeField } from '../../shared/ui/wall-time-field';
import { AtEndFields } from './at-end-fields';
import type { ContractValues } from './contract-values';

addMembershipWords();

interface ContractFieldsProps {
  readonly control: Control<ContractValues>;
  readonly timeZone: TimeZone;
  /** What an empty start means. */
  readonly startHelp: string;
}

/** The dates of a contract in the account's zone and, where it has an end, what becomes of codes then. */
export function ContractFields({ control, timeZone, startHelp }: ContractFieldsProps) {
  const { t } = useTranslation(['memberships', 'fields']);
  const hasEnd = useWatch({ control, name: 'contractEnd' }).wall.trim() !== '';
  return (
    <>
      {(['contractStart', 'contractEnd'] as const).map((name) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <WallTimeField
              ref={ref}
              label={t(`fields:${name}`)}
              description={name === 'contractStart' ? startHelp : t('contractEndHelp')}
              side={name === 'contractStart' ? 'start' : 'end'}
              timeZone={timeZone}
              value={value}
              error={fieldState.error?.message}
              onChange={onChange}
            />
          )}
        />
      ))}
      {hasEnd && (
        <Controller
          control={control}
          name="atEnd"
          render={({ field: choice, fieldState: ofChoice }) => (
            <Controller
              control={control}
              name="keepUntil"
              render={({ field: until, fieldState: ofUntil }) => (
                <AtEndFields
                  choice={choice.value}
                  keepUntil={until.value}
                  timeZone={timeZone}
                  choiceError={ofChoice.error?.message}
                  keepUntilError={ofUntil.error?.message}
                  onChoice={choice.onChange}
                  onKeepUntil={until.onChange}
                />
              )}
            />
          )}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('zone', { zone: timeZone })}
      </Text>
    </>
  );
}
