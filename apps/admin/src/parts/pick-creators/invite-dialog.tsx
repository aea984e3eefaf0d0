import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addInvitationWords } from '../../i18n/invitations';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import type { UserError } from '../../shared/lib/violations';
import { useSendsMail } from '../../shared/session/use-sends-mail';
import { ConfirmDialog, FormErrorSummary, Select, Text } from '../../shared/ui';
import { InviteCreators, InvitingQuery, type InvitedOutcomes } from './invite-documents';
import { InvitedDialog } from './invited-dialog';
import { pickedOf, type Pick } from './use-pick';

addInvitationWords();

interface InviteDialogProps {
  readonly pick: Pick;
  readonly total: { readonly value: number; readonly isExact: boolean } | undefined;
  readonly filter: { readonly search: string | null; readonly hasJoined: boolean | null };
  readonly onClose: () => void;
}

/** Invites the chosen creators into a program: says first how, and then what became of each. */
export function InviteDialog({ pick, total, filter, onClose }: InviteDialogProps) {
  const { t } = useTranslation('invitations');
  const sendsMail = useSendsMail();
  const { data } = useQuery(InvitingQuery);
  const programs = (data?.programs.nodes ?? []).filter(({ kind }) => kind === 'CREATOR');
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  const [outcomes, setOutcomes] = useState<InvitedOutcomes | null>(null);
  const [key] = useIdempotencyKey();
  const [invite, isBusy] = useAction(InviteCreators, { refetch: ['Creators'], forget: [] });
  const programId = chosen ?? programs[0]?.id ?? null;
  const count = pick.isAll ? (total?.value ?? 0) : pick.names.size;

  if (outcomes !== null) return <InvitedDialog outcomes={outcomes} onClose={onClose} />;
  const send = async () => {
    const target = pick.isAll
      ? { filter: { ...filter, expectedCount: count } }
      : { ids: pickedOf(pick).map(({ id }) => id) };
    const answer = await invite({ input: { target, programId, idempotencyKey: key } });
    if (answer === null) return;
    setRefusals(answer.inviteCreators.errors);
    if (answer.inviteCreators.errors.length === 0) setOutcomes(answer.inviteCreators.outcomes);
  };
  return (
    <ConfirmDialog
      opened
      title={t('many.title', { count })}
      confirm={t('many.invite')}
      isBusy={isBusy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <FormErrorSummary errors={{ unplaced: refusals }} />
      <Text size="sm">{t(sendsMail === false ? 'many.byHand' : 'many.byMail')}</Text>
      <Text size="sm">{t('many.bounds')}</Text>
      {programs.length > 1 && (
        <Select
          label={t('many.program')}
          data={programs.map(({ id, name }) => ({ value: id, label: name }))}
          value={programId}
          allowDeselect={false}
          onChange={setChosen}
        />
      )}
    </ConfirmDialog>
  );
}
