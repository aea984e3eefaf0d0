import type { Role } from '@creator-codes/domain';
import { ROLES } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import type { Objection } from '../../../shared/lib/violations';
import { Button, FormDialog, FormErrorSummary, toastDone } from '../../../shared/ui';
import { UpdateMember, type MemberRow } from './people-documents';
import { RoleField } from './role-field';

interface RoleDialogProps {
  readonly member: MemberRow;
  readonly onClose: () => void;
}

/** Gives a person another role. */
export function RoleDialog({ member, onClose }: RoleDialogProps) {
  const { t } = useTranslation(['people', 'words', 'common']);
  const [role, setRole] = useState<Role>(
    () => ROLES.find((each) => each === member.capacity) ?? 'ANALYST',
  );
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [update, isBusy] = useAction(UpdateMember, {
    refetch: ['Members', 'Viewer'],
    forget: ['invitations'],
  });
  const submit = async () => {
    const input = { memberId: member.id, role, version: member.version };
    const payload = (await update({ input }))?.updateMember;
    if (payload === undefined) return;
    setRefusals(payload.errors);
    if (payload.errors.length > 0) return;
    toastDone(t('role.done', { name: member.name, role: t(`words:capacity.${role}`) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('role.title', { name: member.name })}
      onClose={onClose}
      onSubmit={async (event) => {
        event.preventDefault();
        await submit();
      }}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('common:save')}
        </Button>
      }
    >
      <FormErrorSummary errors={{ unplaced: refusals }} />
      <RoleField value={role} onChange={setRole} />
    </FormDialog>
  );
}
