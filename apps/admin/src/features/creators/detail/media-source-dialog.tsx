import {
  CREDIT_GROUPS,
  createMediaSourceSchema,
  DEFAULT_CREDIT_GROUP,
  parse,
  type CreditGroup,
} from '@creator-codes/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { cutName } from '../../../shared/lib/cut-name';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Select,
  Text,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { mainProfile } from '../creator-facts';
import { AFTER_CHANGE, CreateMediaSource } from './creator-mutations';
import type { AccountProgram, CreatorDetail } from './creator-query';

interface MediaSourceDialogProps {
  readonly creator: Pick<CreatorDetail, 'id' | 'displayName' | 'socialProfiles'>;
  /** The Performance programs in which none stands for the creator yet. */
  readonly programs: readonly AccountProgram[];
  readonly onClose: () => void;
}

interface Values {
  name: string;
  channel: string;
  creditGroup: CreditGroup;
  programId: string | null;
}

const FIELDS = ['name', 'channel', 'creditGroup', 'programId'] as const;

/** Creates the media source that stands for a creator, filled in from what is known. */
export function MediaSourceDialog({ creator, programs, onClose }: MediaSourceDialogProps) {
  const { t } = useTranslation(['creators', 'words', 'fields']);
  const main = mainProfile(creator.socialProfiles);
  const platform = main === null ? '' : t(`words:platform.${main.platform}`);
  const form = useForm<Values>({
    defaultValues: {
      name: cutName(
        platform === ''
          ? creator.displayName
          : t('source.suggestedName', { name: creator.displayName, platform }),
      ),
      channel: platform,
      creditGroup: DEFAULT_CREDIT_GROUP,
      programId: programs[0]?.id ?? null,
    },
  });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(CreateMediaSource, AFTER_CHANGE);

  const submit = async (values: Values) => {
    errors.clear();
    const read = parse(createMediaSourceSchema, { ...values, creatorId: creator.id });
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await create({ input: { ...read.value, idempotencyKey } });
    const payload = answer?.createMediaSource;
    if (payload === undefined) return;
    if (payload.mediaSource === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('source.done', { name: payload.mediaSource.name }));
    onClose();
  };

  const { control, formState, register } = form;
  return (
    <FormDialog
      title={t('source.createTitle', { name: creator.displayName })}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('source.create')}
        </Button>
      }
    >
      <Text size="sm">{t('source.body')}</Text>
      <FormErrorSummary errors={errors} />
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <TextInput
        label={t('fields:channel')}
        error={formState.errors.channel?.message}
        {...register('channel')}
      />
      <Controller
        control={control}
        name="creditGroup"
        render={({ field, fieldState }) => (
          <Select
            label={t('fields:creditGroup')}
            data={CREDIT_GROUPS.map((value) => ({ value, label: t(`words:creditGroup.${value}`) }))}
            allowDeselect={false}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      {programs.length > 1 && (
        <Controller
          control={control}
          name="programId"
          render={({ field, fieldState }) => (
            <Select
              label={t('source.program')}
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              error={fieldState.error?.message}
              {...field}
            />
          )}
        />
      )}
    </FormDialog>
  );
}
