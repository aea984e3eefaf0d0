import { contractSchema, ok, parse } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../shared/lib/viewer';
import { wireInstant } from '../../shared/lib/wall-time';
import { Text } from '../../shared/ui';
import { CreateDialog } from '../../shared/ui/create-dialog';
import { ContractFields } from './contract-fields';
import { CONTRACT_FIELDS, NO_CONTRACT, readContract, type ContractValues } from './contract-values';
import { RecordCreatorJoined } from './documents';
import type { Remedies } from './use-remedies';

interface JoinDialogProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly program: { readonly id: string; readonly name: string };
  readonly remedies: Pick<Remedies, 'after' | 'settle'>;
  readonly onClose: () => void;
}

/** Records that a creator has accepted, with the dates of the contract in the account's zone. */
export function JoinDialog({ creator, program, remedies, onClose }: JoinDialogProps) {
  const { t } = useTranslation(['creators', 'memberships']);
  const { timeZone } = useAccount();
  const names = { name: creator.displayName, program: program.name };

  const read = (values: ContractValues) => {
    const typed = readContract(values, timeZone);
    if (!typed.ok) return typed;
    const contract = parse(contractSchema, typed.value);
    if (!contract.ok) return contract;
    const { contractStart, contractEnd, atEnd, keepUntil } = contract.value;
    return ok({
      creatorId: creator.id,
      programId: program.id,
      contractStart: wireInstant(contractStart),
      contractEnd: wireInstant(contractEnd),
      ...{ atEnd, keepUntil: wireInstant(keepUntil) },
    });
  };

  return (
    <CreateDialog
      document={RecordCreatorJoined}
      after={remedies.after}
      start={NO_CONTRACT}
      names={CONTRACT_FIELDS}
      read={read}
      title={t('memberships:joining.title', names)}
      submit={t('membership.join')}
      lead={<Text size="sm">{t('memberships:joining.body', names)}</Text>}
      onMade={() => {
        remedies.settle([], t('memberships:joining.done', names)).catch(() => undefined);
      }}
      onClose={onClose}
    >
      {({ control }) => (
        <ContractFields
          control={control}
          timeZone={timeZone}
          startHelp={t('memberships:contractStartHelp')}
        />
      )}
    </CreateDialog>
  );
}
