import { Group, Input, Radio, Stack } from '@mantine/core';
import { CREDIT_POLICIES, type CreditPolicy, type ProgramKind } from '@creator-codes/domain';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from './explain';

interface CreditPolicyFieldProps {
  readonly value: CreditPolicy;
  /** In which program, where a form asks for the policy of more than one. */
  readonly program?: ProgramKind | undefined;
  readonly error?: ReactNode;
  /** What a change does, or why there is none. */
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onChange: (value: CreditPolicy) => void;
}

/** When the holder is credited: each policy with its effect in one line. */
export function CreditPolicyField({
  value,
  program,
  error,
  description,
  isDisabled = false,
  onChange,
}: CreditPolicyFieldProps) {
  const { t } = useTranslation(['words', 'fields', 'history']);
  const id = useId();
  const field = t('fields:creditPolicy');
  const hasHelp = description !== undefined;
  const hasError = error !== undefined && error !== null;
  const says = [...(hasHelp ? [`${id}-help`] : []), ...(hasError ? [`${id}-error`] : [])];
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      aria-describedby={says.join(' ') || undefined}
    >
      <Group gap={0}>
        <Input.Label labelElement="div" id={`${id}-name`}>
          {program === undefined
            ? field
            : t('history:inProgram', { field, program: t(`words:program.${program}`) })}
        </Input.Label>
        <Explain word="CREDIT_POLICY" />
      </Group>
      {hasHelp && <Input.Description id={`${id}-help`}>{description}</Input.Description>}
      <Stack gap="sm" my={8}>
        {CREDIT_POLICIES.map((policy) => (
          <Radio
            key={policy}
            name={id}
            value={policy}
            checked={policy === value}
            disabled={isDisabled}
            label={t(`words:creditPolicy.${policy}`)}
            description={t(`words:creditPolicyEffect.${policy}`)}
            onChange={() => {
              onChange(policy);
            }}
          />
        ))}
      </Stack>
      {hasError && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </div>
  );
}
