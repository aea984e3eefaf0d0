import {
  createProgramSchema,
  parse,
  requiredProgramKinds,
  type ProgramKind,
} from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import {
  EXTERNAL_ID_PLACES,
  NO_EXTERNAL_IDS,
  type WithExternalIds,
} from '../../../parts/external-ids/external-ids';
import { useAccount } from '../../../shared/lib/viewer';
import { Radio, Stack, Switch, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_PROGRAM_CHANGE, CreateProgram } from './program-documents';

interface CreateProgramDialogProps {
  readonly kind: ProgramKind;
  readonly onClose: () => void;
}

interface Values extends WithExternalIds {
  name: string;
  kind: ProgramKind;
  codeTracking: boolean;
}

const FIELDS = ['name', 'kind', 'codeTracking', ...EXTERNAL_ID_PLACES] as const;

/** Makes a program; code tracking is on unless it is switched off here. */
export function CreateProgramDialog({ kind, onClose }: CreateProgramDialogProps) {
  const { t } = useTranslation(['settings', 'words', 'common', 'fields']);
  const { mode } = useAccount();
  return (
    <CreateDialog
      document={CreateProgram}
      after={{
        ...AFTER_PROGRAM_CHANGE,
        forget: [...AFTER_PROGRAM_CHANGE.forget, 'programs'],
      }}
      start={{ name: '', kind, codeTracking: true, externalIds: NO_EXTERNAL_IDS }}
      names={FIELDS}
      read={(values: Values) => parse(createProgramSchema, values)}
      title={t('program.new')}
      done={({ name }) => t('program.createDone', { name })}
      onClose={onClose}
    >
      {(form) => {
        const { control, formState, register } = form;
        return (
          <>
            <TextInput
              label={t('fields:name')}
              withAsterisk
              data-autofocus
              error={formState.errors.name?.message}
              {...register('name')}
            />
            <Controller
              control={control}
              name="kind"
              render={({ field, fieldState }) => (
                <Radio.Group
                  label={t('fields:kind')}
                  description={t('program.kindHelp')}
                  error={fieldState.error?.message}
                  {...field}
                >
                  <Stack gap="sm" mt={8}>
                    {requiredProgramKinds('CREATOR', mode).map((value) => (
                      <Radio
                        key={value}
                        value={value}
                        label={t(`words:program.${value}`)}
                        description={t(`program.kindEffect.${value}`)}
                      />
                    ))}
                  </Stack>
                </Radio.Group>
              )}
            />
            <Switch
              label={t('fields:codeTracking')}
              description={t('program.trackingHelp')}
              {...register('codeTracking')}
            />
            <ExternalIdRows form={form} />
          </>
        );
      }}
    </CreateDialog>
  );
}
