import {
  createProgramSchema,
  parse,
  requiredProgramKinds,
  type ProgramKind,
} from '@creator-codes/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Radio,
  Stack,
  Switch,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { AFTER_PROGRAM_CHANGE, CreateProgram } from './program-documents';

interface CreateProgramDialogProps {
  readonly kind: ProgramKind;
  readonly onClose: () => void;
}

interface Values {
  name: string;
  kind: ProgramKind;
  codeTracking: boolean;
}

const FIELDS = ['name', 'kind', 'codeTracking'] as const;

/** Makes a program; code tracking is on unless it is switched off here. */
export function CreateProgramDialog({ kind, onClose }: CreateProgramDialogProps) {
  const { t } = useTranslation(['settings', 'words', 'common', 'fields']);
  const { mode } = useAccount();
  const form = useForm<Values>({ defaultValues: { name: '', kind, codeTracking: true } });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateProgram, {
    ...AFTER_PROGRAM_CHANGE,
    forget: [...AFTER_PROGRAM_CHANGE.forget, 'programs'],
  });

  const submit = async (values: Values) => {
    errors.clear();
    const read = parse(createProgramSchema, values);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await create({ input: { ...read.value, idempotencyKey } });
    const payload = answer?.createProgram;
    if (payload === undefined) return;
    if (payload.program === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('program.createDone', { name: payload.program.name }));
    onClose();
  };

  const { control, formState, register } = form;
  return (
    <FormDialog
      title={t('program.new')}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('common:create')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
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
    </FormDialog>
  );
}
