import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useViewer } from '../../../shared/lib/viewer';
import type { Objection } from '../../../shared/lib/violations';
import { ConfirmDialog, FormErrorSummary, Text, toastDone } from '../../../shared/ui';
import { RemoveMember, type MemberRow } from './people-documents';

interface RemoveDialogProps {
  readonly member: MemberRow;
  readonly isSelf: boolean;
  readonly onClose: () => void;
}

/** Asks before somebody loses the account; what they did stays in the audit log. */
export function RemoveDialog({ member, isSelf, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('people');
  const { viewer, askAgain } = useViewer();
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [remove, isBusy] = useAction(RemoveMember, { forget: ['members', 'auditEvents'] });
  const { name } = member;
  const account = viewer.account?.name ?? '';
  const confirm = async () => {
    const payload = (await remove({ input: { memberId: member.id } }))?.removeMember;
    if (payload === undefined) return;
    setRefusals(payload.errors);
    if (payload.errors.length > 0) return;
    toastDone(t('remove.done', { name }));
    onClose();
    if (isSelf) await askAgain();
  };
  return (
    <ConfirmDialog
      opened
      title={t(isSelf ? 'remove.leaveTitle' : 'remove.title', { name, account })}
      confirm={t(isSelf ? 'remove.leave' : 'remove.action')}
      tone="danger"
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <FormErrorSummary errors={{ unplaced: refusals }} />
      <Text size="sm">{t(isSelf ? 'remove.leaveBody' : 'remove.body', { name, account })}</Text>
    </ConfirmDialog>
  );
}
