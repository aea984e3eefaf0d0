import { contractSchema, parse } from '@creator-codes/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../../shared/lib/wall-time';
import { Button, FormDialog, FormErrorSummary, Text, toastDone } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { AFTER_CHANGE, RecordCreatorJoined } from './creator-mutations';

interface JoinDialogProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly program: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

interface Values {
  contractStart: WallTime;
  contractEnd: WallTime;
}

const FIELDS = ['contractStart', 'contractEnd'] as const;

/** Records that a creator has accepted, with the dates of the contract in the account's zone. */
export function JoinDialog({ creator, program, onClose }: JoinDialogProps) {
  const { t } = useTranslation(['creators', 'fields']);
  const { timeZone } = useAccount();
  const form = useForm<Values>({
    defaultValues: { contractStart: NO_WALL_TIME, contractEnd: NO_WALL_TIME },
  });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [record, isBusy] = useAction(RecordCreatorJoined, AFTER_CHANGE);

  const submit = async (values: Values) => {
    errors.clear();
    const start = instantOfWall(values.contractStart, timeZone, 'start');
    const end = instantOfWall(values.contractEnd, timeZone, 'end');
    if (!start.ok || !end.ok) {
      errors.show([...under('contractStart', start), ...under('contractEnd', end)]);
      return;
    }
    const contract = parse(contractSchema, { contractStart: start.value, contractEnd: end.value });
    if (!contract.ok) {
      errors.show(contract.violations);
      return;
    }
    const { contractStart, contractEnd } = contract.value;
    const answer = await record({
      input: {
        creatorId: creator.id,
        programId: program.id,
        contractStart: wireInstant(contractStart),
        contractEnd: wireInstant(contractEnd),
        idempotencyKey,
      },
    });
    const refusals = answer?.recordCreatorJoined.errors;
    if (refusals === undefined) return;
    if (refusals.length > 0) {
      errors.show(refusals);
      return;
    }
    toastDone(t('membership.joinDone', { name: creator.displayName, program: program.name }));
    onClose();
  };

  return (
    <FormDialog
      title={t('membership.joinTitle', { name: creator.displayName })}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('membership.join')}
        </Button>
      }
    >
      <Text size="sm">
        {t('membership.joinBody', { name: creator.displayName, program: program.name })}
      </Text>
      <FormErrorSummary errors={errors} />
      {FIELDS.map((name) => (
        <Controller
          key={name}
          control={form.control}
          name={name}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <WallTimeField
              ref={ref}
              label={t(`fields:${name}`)}
              description={t(`membership.${name}Help`)}
              side={name === 'contractStart' ? 'start' : 'end'}
              timeZone={timeZone}
              value={value}
              error={fieldState.error?.message}
              onChange={onChange}
            />
          )}
        />
      ))}
      <Text size="xs" c="dimmed">
        {t('membership.zone', { zone: timeZone })}
      </Text>
    </FormDialog>
  );
}
