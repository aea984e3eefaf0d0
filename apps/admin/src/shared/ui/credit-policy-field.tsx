import { Radio, Stack } from '@mantine/core';
import { CREDIT_POLICIES, type CreditPolicy } from '@creator-codes/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from './explain';

interface CreditPolicyFieldProps {
  readonly value: CreditPolicy;
  readonly error?: ReactNode;
  /** What a change does, or why there is none. */
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onChange: (value: CreditPolicy) => void;
}

/** When the holder is credited: each policy with its effect in one line. */
export function CreditPolicyField({
  value,
  error,
  description,
  isDisabled = false,
  onChange,
}: CreditPolicyFieldProps) {
  const { t } = useTranslation(['dates', 'words', 'fields']);
  return (
    <Radio.Group
      label={t('fields:creditPolicy')}
      error={error}
      description={
        <>
          {description} <Explain word="CREDIT_POLICY" isNamed />
        </>
      }
      value={value}
      onChange={(picked) => {
        onChange(CREDIT_POLICIES.find((policy) => policy === picked) ?? value);
      }}
    >
      <Stack gap="sm" mt={8}>
        {CREDIT_POLICIES.map((policy) => (
          <Radio
            key={policy}
            value={policy}
            disabled={isDisabled}
            label={t(`words:creditPolicy.${policy}`)}
            description={t(`words:creditPolicyEffect.${policy}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
