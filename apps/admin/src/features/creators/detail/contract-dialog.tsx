import { ok, type Result } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/own-work';
import { addMembershipWords } from '../../../i18n/memberships';
import { ContractFields } from '../../../parts/remedies/contract-fields';
import {
  CONTRACT_FIELDS,
  readContract,
  type ContractValues,
} from '../../../parts/remedies/contract-values';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useFormat } from '../../../shared/lib/format';
import { useAccount } from '../../../shared/lib/viewer';
import { wallOf, wireInstant, type Side } from '../../../shared/lib/wall-time';
import { AFTER_CHANGE, type CreatorDetail, type CreatorMembership } from './creator-query';
import { UpdateMembership } from './edit-documents';

addMembershipWords();

interface ContractDialogProps {
  readonly creator: Pick<CreatorDetail, 'displayName'>;
  /** As it is now; it may change while the dialog is open. */
  readonly membership: CreatorMembership;
  readonly onClose: () => void;
}

/** Changes a contract: its dates in the account's zone, and what becomes of codes at its end. */
export function ContractDialog({ creator, membership, onClose }: ContractDialogProps) {
  const { t } = useTranslation(['memberships', 'fields', 'common', 'words']);
  const { timeZone } = useAccount();
  const format = useFormat();
  const names = { name: creator.displayName, program: membership.program.name };
  const { contractStart, contractEnd, atEnd, keepUntil } = membership;
  const wall = (at: string | null, side: Side) =>
    wallOf(at === null ? null : Date.parse(at), timeZone, side);
  const edit = useEditForm<ContractValues>(
    {
      contractStart: wall(contractStart, 'start'),
      contractEnd: wall(contractEnd, 'end'),
      // A contract without an end has nothing chosen yet.
      atEnd: contractEnd === null ? '' : atEnd,
      keepUntil: wall(keepUntil, 'end'),
    },
    CONTRACT_FIELDS,
  );
  const read = (typed: ContractValues): Result<Input> => {
    const contract = readContract(typed, timeZone);
    if (!contract.ok) return contract;
    const { value } = contract;
    const changes = edit.changes(typed);
    const isChoiceTyped = [changes.contractEnd, changes.atEnd, changes.keepUntil].some(
      (each) => each !== undefined,
    );
    return ok({
      ...{ membershipId: membership.id, version: membership.version },
      ...(changes.contractStart && { contractStart: wireInstant(value.contractStart) }),
      ...(changes.contractEnd && { contractEnd: wireInstant(value.contractEnd) }),
      ...(isChoiceTyped && { atEnd: value.atEnd, keepUntil: wireInstant(value.keepUntil) }),
    });
  };
  const date = (at: string | null, none: string) => (at === null ? none : format.endDateTime(at));
  return (
    <EditDialog
      title={t('contract.title', names)}
      edit={edit}
      document={UpdateMembership}
      after={AFTER_CHANGE}
      read={read}
      words={{
        contractStart: [
          t('fields:contractStart'),
          contractStart === null ? t('common:none') : format.dateTime(contractStart),
        ],
        contractEnd: [t('fields:contractEnd'), date(contractEnd, t('common:noEnd'))],
        atEnd: [t('fields:atEnd'), t(`words:atEnd.${atEnd}`)],
        keepUntil: [t('fields:keepUntil'), date(keepUntil, t('common:none'))],
      }}
      done={() => t('contract.done', names)}
      onClose={onClose}
    >
      <ContractFields
        control={edit.form.control}
        timeZone={timeZone}
        startHelp={t('noStartHelp')}
      />
    </EditDialog>
  );
}

type Input = VariablesOf<typeof UpdateMembership>['input'];
