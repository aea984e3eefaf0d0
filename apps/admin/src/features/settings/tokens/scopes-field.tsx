import {
  ACCOUNT_SCOPES,
  mayCarry,
  type AccountScope,
  type AccountTokenCapacity,
} from '@creator-codes/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Stack } from '../../../shared/ui';

interface ScopesFieldProps {
  readonly capacity: AccountTokenCapacity;
  readonly value: readonly AccountScope[];
  readonly error: ReactNode;
  readonly onChange: (value: string[]) => void;
}

/** What a token may do, each with what it opens; what its capacity cannot carry is not to be had. */
export function ScopesField({ capacity, value, error, onChange }: ScopesFieldProps) {
  const { t } = useTranslation(['accountTokens', 'access', 'fields']);
  return (
    <Checkbox.Group
      label={t('fields:scopes')}
      description={t('scopesHelp')}
      value={[...value]}
      error={error}
      onChange={onChange}
    >
      <Stack gap="sm" mt={8}>
        {ACCOUNT_SCOPES.map((scope) => {
          const isCarried = mayCarry(capacity, scope);
          return (
            <Checkbox
              key={scope}
              value={scope}
              disabled={!isCarried}
              label={t(`access:scope.${scope}`)}
              description={t(isCarried ? `scopeHelp.${scope}` : 'notAnalyst')}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
