import { MATCH_TYPES, type MatchType } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { Group, Radio } from '../../shared/ui';

interface MatchTypeFieldProps {
  readonly value: MatchType;
  readonly onChange: (matchType: MatchType) => void;
}

/** Whether a code is one text or all that match a pattern. */
export function MatchTypeField({ value, onChange }: MatchTypeFieldProps) {
  const { t } = useTranslation(['fields', 'words']);
  return (
    <Radio.Group
      label={t('fields:matchType')}
      value={value}
      onChange={(chosen) => {
        const matchType = MATCH_TYPES.find((each) => each === chosen);
        if (matchType !== undefined) onChange(matchType);
      }}
    >
      <Group gap="lg" mt={8}>
        {MATCH_TYPES.map((each) => (
          <Radio key={each} value={each} label={t(`words:matchType.${each}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
