import { MEMBERSHIP_MESSAGE_MAX } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { useAccount } from '../../../shared/lib/viewer';
import { Text, Textarea, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import {
  DECISION_FIELDS,
  decisionInput,
  NO_DECISION,
  type About,
  type DecisionValues,
  type SpokenDecision,
} from './decision-input';
import { AFTER_APPLICANTS, DecideApplicants } from './documents';
import { LiveCodesFields } from './live-codes-fields';
import type { DecidedOutcomes, People } from './people';

addCampaignWords();

interface DecideDialogProps {
  readonly about: About;
  readonly people: People;
  readonly decision: SpokenDecision;
  readonly onDecided: (outcomes: DecidedOutcomes) => void;
  readonly onClose: () => void;
}

/** Decides about one applicant or many, all with the same words. */
export function DecideDialog({ about, people, decision, onDecided, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['campaigns', 'fields']);
  const { timeZone } = useAccount();
  const joins = decision === 'HIRE' || decision === 'RECORD_ACCEPTED';
  return (
    <CreateDialog
      title={t(`decide.${decision}.${people.count === 1 ? 'one' : 'many'}`, { ...people })}
      document={DecideApplicants}
      after={AFTER_APPLICANTS}
      start={NO_DECISION}
      names={DECISION_FIELDS}
      read={(values: DecisionValues) => decisionInput(about, decision, values, timeZone)}
      submit={t(`decide.${decision}.confirm`)}
      lead={<Text size="sm">{t(`decide.${decision}.body`)}</Text>}
      onMade={({ outcomes }) => {
        onDecided(outcomes);
      }}
      onClose={onClose}
    >
      {({ control, register, formState: { errors } }) => (
        <>
          {joins && (
            <Controller
              control={control}
              name="contractStart"
              render={({ field: { value, onChange, ref }, fieldState }) => (
                <WallTimeField
                  ref={ref}
                  label={t('fields:contractStart')}
                  description={t('contractStartHelp')}
                  side="start"
                  timeZone={timeZone}
                  value={value}
                  error={fieldState.error?.message}
                  onChange={onChange}
                />
              )}
            />
          )}
          {decision === 'REMOVE' && <LiveCodesFields control={control} />}
          {decision !== 'DECLINE' && (
            <Textarea
              label={t('message', { count: people.count })}
              description={t('messageHelp')}
              autosize
              minRows={2}
              maxLength={MEMBERSHIP_MESSAGE_MAX}
              error={errors.message?.message}
              {...register('message')}
            />
          )}
          <TextInput
            label={t('fields:reason')}
            description={t('reasonHelp')}
            maxLength={500}
            error={errors.reason?.message}
            {...register('reason')}
          />
        </>
      )}
    </CreateDialog>
  );
}
