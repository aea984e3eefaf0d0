import { ok, type ProgramKind } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/issue-code';
import { graphql } from '../../shared/lib/graphql';
import { useAccount } from '../../shared/lib/viewer';
import { UserErrorParts } from '../../shared/lib/violations';
import { TextInput } from '../../shared/ui';
import { CreateDialog } from '../../shared/ui/create-dialog';
import type { Remedies } from './use-remedies';

const CreateProgram = graphql(
  `
    mutation CreateProgram($input: CreateProgramInput!) {
      createProgram(input: $input) {
        program {
          id
          name
          kind
          codeTracking
          version
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

const FIELDS = ['name'] as const;

interface CreateProgramDialogProps {
  readonly kind: ProgramKind;
  readonly remedies: Pick<Remedies, 'after' | 'settle'>;
  readonly onClose: () => void;
}

/** Name and done: tracking is on from the start, for without it no code can be made. */
export function CreateProgramDialog({ kind, remedies, onClose }: CreateProgramDialogProps) {
  const { t } = useTranslation(['issueCode', 'fields']);
  const { name: account } = useAccount();
  return (
    <CreateDialog
      document={CreateProgram}
      after={remedies.after}
      start={{ name: t(`programDialog.nameDefault_${kind}`, { account }) }}
      names={FIELDS}
      read={({ name }: { name: string }) => ok({ name, kind, codeTracking: true })}
      title={t(`programDialog.${kind}`)}
      submit={t('programDialog.submit')}
      onMade={() => void remedies.settle([]).catch(() => undefined)}
      onClose={onClose}
    >
      {({ formState, register }) => (
        <TextInput
          label={t('fields:name')}
          data-autofocus
          error={formState.errors.name?.message}
          {...register('name')}
        />
      )}
    </CreateDialog>
  );
}
