import { AT_END, type AtEnd, type TimeZone } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../i18n/memberships';
import type { WallTime } from '../../shared/lib/wall-time';
import { Radio, Stack } from '../../shared/ui';
import { WallTimeField } from '../../shared/ui/wall-time-field';

addMembershipWords();

/** What is chosen; nothing yet where a contract has just got an end. */
export type AtEndChoice = AtEnd | '';

interface AtEndFieldsProps {
  readonly choice: AtEndChoice;
  readonly keepUntil: WallTime;
  readonly timeZone: TimeZone;
  /** Whether codes end at once, and not with a contract. */
  readonly isNow?: boolean;
  readonly choiceError?: string | undefined;
  readonly keepUntilError?: string | undefined;
  readonly onChoice: (choice: AtEnd) => void;
  readonly onKeepUntil: (at: WallTime) => void;
}

/** What becomes of a creator's codes when the contract ends. */
export function AtEndFields(props: AtEndFieldsProps) {
  const { choice, keepUntil, timeZone, isNow = false, onChoice, onKeepUntil } = props;
  const { t } = useTranslation('memberships');
  return (
    <>
      <Radio.Group
        label={t(isNow ? 'atEnd.legendNow' : 'atEnd.legend')}
        value={choice}
        error={props.choiceError}
        onChange={(value) => {
          const chosen = AT_END.find((each) => each === value);
          if (chosen !== undefined) onChoice(chosen);
        }}
      >
        <Stack gap="xs" mt={8} mb={4}>
          {AT_END.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`atEnd.${each}`)}
              description={t(
                isNow && each === 'EXPIRE_CODES' ? 'atEnd.EXPIRE_CODESNow' : `atEnd.${each}Help`,
              )}
            />
          ))}
        </Stack>
      </Radio.Group>
      {choice === 'KEEP_UNTIL' && (
        <WallTimeField
          label={t('atEnd.keepUntil')}
          side="end"
          timeZone={timeZone}
          value={keepUntil}
          error={props.keepUntilError}
          onChange={onKeepUntil}
        />
      )}
    </>
  );
}
