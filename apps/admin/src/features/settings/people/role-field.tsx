import { ROLES, type Role } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/capacity-help';
import { Radio, Stack } from '../../../shared/ui';

interface RoleFieldProps {
  readonly value: Role;
  readonly onChange: (value: Role) => void;
}

/** A role, each with what it may do. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation(['people', 'words', 'fields']);
  return (
    <Radio.Group
      label={t('fields:capacity')}
      value={value}
      onChange={(picked) => {
        onChange(ROLES.find((role) => role === picked) ?? value);
      }}
    >
      <Stack gap="sm" mt={8}>
        {[...ROLES].reverse().map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`words:capacity.${role}`)}
            description={t(`words:capacityHelp.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
