import {
  createMediaSourceSchema,
  DEFAULT_CREDIT_GROUP,
  parse,
  type CreditGroup,
} from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/issue-code';
import { Drawer, Select, Text, TextInput } from '../../shared/ui';
import { CreateDialog } from '../../shared/ui/create-dialog';
import type { FormDialogAround } from '../../shared/ui/form-dialog';
import { CreditGroupSelect } from '../../shared/ui/credit-group-select';
import { CreateMediaSource } from './documents';
import type { MediaSourceStart } from './remedy-props';
import type { Remedies } from './use-remedies';

interface MediaSourceDialogProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly start: MediaSourceStart;
  readonly remedies: Pick<Remedies, 'after' | 'settle'>;
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
export function MediaSourceDialog(props: MediaSourceDialogProps) {
  const { creator, start, remedies, onClose } = props;
  const { isShort = false } = start;
  const { t } = useTranslation(['creators', 'issueCode', 'fields']);
  const name = creator.displayName;
  return (
    <CreateDialog
      document={CreateMediaSource}
      after={remedies.after}
      start={{
        name: start.name,
        channel: start.channel,
        creditGroup: DEFAULT_CREDIT_GROUP,
        programId: start.programs[0]?.id ?? null,
      }}
      names={FIELDS}
      read={(values: Values) =>
        parse(createMediaSourceSchema, { ...values, creatorId: creator.id })
      }
      title={isShort ? t('issueCode:mediaSourceDrawer.title') : t('source.createTitle', { name })}
      {...(isShort && { Around: Aside })}
      submit={t('source.create')}
      lead={
        <Text size="sm">
          {isShort ? t('issueCode:mediaSourceDrawer.lead', { creator: name }) : t('source.body')}
        </Text>
      }
      onMade={({ mediaSource }) => {
        const done = t('source.done', { name: mediaSource?.name });
        remedies.settle([], done).catch(() => undefined);
      }}
      onClose={onClose}
    >
      {({ control, formState, register }) => (
        <>
          <TextInput
            label={t('fields:name')}
            withAsterisk
            data-autofocus
            error={formState.errors.name?.message}
            {...register('name')}
          />
          <TextInput
            label={t('fields:channel')}
            description={isShort ? t('issueCode:mediaSourceDrawer.channelHelp') : undefined}
            error={formState.errors.channel?.message}
            {...register('channel')}
          />
          {!isShort && <CreditGroupSelect control={control} name="creditGroup" />}
          {start.programs.length > 1 && (
            <Controller
              control={control}
              name="programId"
              render={({ field, fieldState }) => (
                <Select
                  label={t('source.program')}
                  data={start.programs.map((each) => ({ value: each.id, label: each.name }))}
                  allowDeselect={false}
                  error={fieldState.error?.message}
                  {...field}
                />
              )}
            />
          )}
        </>
      )}
    </CreateDialog>
  );
}

function Aside(props: FormDialogAround) {
  return (
    <Drawer {...props} position="right" styles={{ title: { fontWeight: 700, fontSize: 17 } }} />
  );
}
