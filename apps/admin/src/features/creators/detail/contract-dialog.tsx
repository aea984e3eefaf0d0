import { ok, refused, type Result } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useFormat } from '../../../shared/lib/format';
import { useAccount } from '../../../shared/lib/viewer';
import {
  instantOfWall,
  under,
  wallOf,
  wireInstant,
  type Side,
  type WallTime,
} from '../../../shared/lib/wall-time';
import { Text } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { AFTER_CHANGE, type CreatorDetail, type CreatorMembership } from './creator-query';
import { UpdateMembership } from './edit-documents';

interface Values {
  contractStart: WallTime;
  contractEnd: WallTime;
}

const FIELDS = ['contractStart', 'contractEnd'] as const;
const SIDE = { contractStart: 'start', contractEnd: 'end' } as const satisfies Record<string, Side>;

interface ContractDialogProps {
  readonly creator: Pick<CreatorDetail, 'displayName'>;
  /** As it is now; it may change while the dialog is open. */
  readonly membership: CreatorMembership;
  readonly onClose: () => void;
}

/** Changes the dates of a contract, in the account's zone. */
export function ContractDialog({ creator, membership, onClose }: ContractDialogProps) {
  const { t } = useTranslation(['creators', 'fields', 'common']);
  const { timeZone } = useAccount();
  const format = useFormat();
  const names = { name: creator.displayName, program: membership.program.name };
  const { contractStart, contractEnd } = membership;
  const wall = (at: string | null, side: Side) =>
    wallOf(at === null ? null : Date.parse(at), timeZone, side);
  const edit = useEditForm<Values>(
    { contractStart: wall(contractStart, 'start'), contractEnd: wall(contractEnd, 'end') },
    FIELDS,
  );
  const read = (typed: Values): Result<Input> => {
    const changes = edit.changes(typed);
    const input: Input = { membershipId: membership.id, version: membership.version };
    for (const name of FIELDS) {
      const changed = changes[name];
      if (changed === undefined) continue;
      const moment = instantOfWall(changed, timeZone, SIDE[name]);
      if (!moment.ok) return refused(...under(name, moment));
      input[name] = wireInstant(moment.value);
    }
    return ok(input);
  };
  return (
    <EditDialog
      title={t('membership.contractTitle', names)}
      edit={edit}
      document={UpdateMembership}
      after={AFTER_CHANGE}
      read={read}
      words={{
        contractStart: [
          t('fields:contractStart'),
          contractStart === null ? t('common:none') : format.dateTime(contractStart),
        ],
        contractEnd: [
          t('fields:contractEnd'),
          contractEnd === null ? t('common:noEnd') : format.endDateTime(contractEnd),
        ],
      }}
      done={() => t('membership.contractDone', names)}
      onClose={onClose}
    >
      <Text size="sm">{t('membership.contractBody')}</Text>
      {FIELDS.map((name) => (
        <Controller
          key={name}
          control={edit.form.control}
          name={name}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <WallTimeField
              ref={ref}
              label={t(`fields:${name}`)}
              description={t(
                name === 'contractStart' ? 'membership.noStartHelp' : 'membership.contractEndHelp',
              )}
              side={SIDE[name]}
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
    </EditDialog>
  );
}

type Input = VariablesOf<typeof UpdateMembership>['input'];
