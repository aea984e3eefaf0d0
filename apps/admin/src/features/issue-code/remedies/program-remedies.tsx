import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { Button, useDisclosure } from '../../../shared/ui';
import { ProgramsQuery } from '../api/documents';
import { UpdateProgramMutation } from '../api/remedy-documents';
import { fieldsOf, valueOf } from '../engine/draft';
import { focusPath } from '../engine/paths';
import { useWizardAccess } from '../wizard/wizard-context';
import { CreateProgramDialog } from './create-program-dialog';
import { RemedyButton } from './remedy-button';
import type { RemedyProps } from './remedy-props';

/** Switches code tracking on. */
export function TurnOnTracking({ remedy, isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const client = useApolloClient();
  const [update] = useAction(UpdateProgramMutation, { forget: [] });
  return (
    <RemedyButton
      isPrimary={isPrimary}
      run={async () => {
        const { data: known } = await client.query({
          query: ProgramsQuery,
          fetchPolicy: 'network-only',
        });
        const program = known?.programs.nodes.find(({ id }) => id === remedy.targetId);
        if (program === undefined) return [];
        const data = await update({
          input: { id: program.id, version: program.version, codeTracking: true },
        });
        return data?.updateProgram.errors ?? null;
      }}
    >
      {t('remedy.TURN_ON_CODE_TRACKING')}
    </RemedyButton>
  );
}

/** Makes the program that the account lacks. */
export function CreateProgram({ remedy, isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant={isPrimary ? 'filled' : 'default'} onClick={dialog.open}>
        {t('remedy.CREATE_PROGRAM')}
      </Button>
      {isOpen && (
        <CreateProgramDialog kind={remedy.programKind ?? 'CREATOR'} onClose={dialog.close} />
      )}
    </>
  );
}

/** Leads to the field in which the program is chosen. */
export function ChooseProgram({ remedy, isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const { procedure, draft } = useWizardAccess();
  const field = fieldsOf(procedure).find(
    ({ kind, programKind }) => kind === 'program' && programKind === remedy.programKind,
  );
  if (field === undefined || valueOf(draft, { ...field, kind: 'program' }) !== null) return null;
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      onClick={() => {
        focusPath([field.name]);
      }}
    >
      {t('remedy.CHOOSE_PROGRAM')}
    </Button>
  );
}
