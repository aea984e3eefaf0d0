import { contractSchema, parse, refused, ok } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../shared/lib/viewer';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../shared/lib/wall-time';
import { Text } from '../../shared/ui';
import { CreateDialog } from '../../shared/ui/create-dialog';
import { WallTimeField } from '../../shared/ui/wall-time-field';
import { RecordCreatorJoined } from './documents';
import type { Remedies } from './use-remedies';

interface JoinDialogProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly program: { readonly id: string; readonly name: string };
  readonly remedies: Pick<Remedies, 'after' | 'settle'>;
  readonly onClose: () => void;
}

interface Values {
  contractStart: WallTime;
  contractEnd: WallTime;
}

const FIELDS = ['contractStart', 'contractEnd'] as const;

/** Records that a creator has accepted, with the dates of the contract in the account's zone. */
export function JoinDialog({ creator, program, remedies, onClose }: JoinDialogProps) {
  const { t } = useTranslation(['creators', 'fields']);
  const { timeZone } = useAccount();
  const names = { name: creator.displayName, program: program.name };

  const read = (values: Values) => {
    const start = instantOfWall(values.contractStart, timeZone, 'start');
    const end = instantOfWall(values.contractEnd, timeZone, 'end');
    if (!start.ok || !end.ok) {
      return refused(...under('contractStart', start), ...under('contractEnd', end));
    }
    const contract = parse(contractSchema, { contractStart: start.value, contractEnd: end.value });
    if (!contract.ok) return contract;
    const { contractStart, contractEnd } = contract.value;
    return ok({
      creatorId: creator.id,
      programId: program.id,
      contractStart: wireInstant(contractStart),
      contractEnd: wireInstant(contractEnd),
    });
  };

  return (
    <CreateDialog
      document={RecordCreatorJoined}
      after={remedies.after}
      start={{ contractStart: NO_WALL_TIME, contractEnd: NO_WALL_TIME }}
      names={FIELDS}
      read={read}
      title={t('membership.joinTitle', names)}
      submit={t('membership.join')}
      lead={<Text size="sm">{t('membership.joinBody', names)}</Text>}
      onMade={() => {
        remedies.settle([], t('membership.joinDone', names)).catch(() => undefined);
      }}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          {FIELDS.map((name) => (
            <Controller
              key={name}
              control={control}
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
        </>
      )}
    </CreateDialog>
  );
}
