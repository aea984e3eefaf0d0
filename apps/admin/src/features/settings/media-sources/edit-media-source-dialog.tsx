import {
  parseChanges,
  updateMediaSourceSchema,
  violation,
  type CreditGroup,
} from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CreditGroupSelect } from '../../../shared/ui/credit-group-select';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import {
  EXTERNAL_ID_PLACES,
  externalIdsText,
  externalIdValues,
  type WithExternalIds,
} from '../../../parts/external-ids/external-ids';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useSentence } from '../../../shared/lib/violations';
import { Explain, TextInput } from '../../../shared/ui';
import classes from '../settings.module.css';
import { CreatorSelect } from './creator-select';
import { UpdateMediaSource, type MediaSourceDetail } from './media-source-documents';

interface Values extends WithExternalIds {
  name: string;
  type: string;
  channel: string;
  creditGroup: CreditGroup;
  creatorId: string | null;
}

const FIELDS = ['name', 'type', 'channel', 'creditGroup', 'creatorId', 'externalIds'] as const;
const PLACES = [...FIELDS, ...EXTERNAL_ID_PLACES] as const;
/** The history of codes and whether one can be made depend on it. */
const AFTER = {
  refetch: ['MediaSource'],
  forget: ['mediaSources', 'readiness', 'promoCodes'],
} as const;

interface EditMediaSourceDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly source: MediaSourceDetail;
  readonly onClose: () => void;
}

/** Changes a media source. Whom it stands for stays as it is once it has held codes, and the form says so. */
export function EditMediaSourceDialog({ source, onClose }: EditMediaSourceDialogProps) {
  const { t } = useTranslation(['common', 'settings', 'words', 'fields']);
  const sentence = useSentence();
  const { id, version, name, type, channel, creditGroup, creator, holdsCodes } = source;
  const edit = useEditForm<Values>(
    {
      ...{ name, type, channel: channel ?? '', creditGroup, creatorId: creator?.id ?? null },
      externalIds: externalIdValues(source.externalIds),
    },
    FIELDS,
    PLACES,
  );
  const { control, formState, register } = edit.form;
  const frozen = violation('MEDIA_SOURCE_HOLDS_CODES', ['creatorId'], { mediaSource: name });
  return (
    <EditDialog
      title={t('editTitle', { name })}
      size="lg"
      edit={edit}
      document={UpdateMediaSource}
      after={AFTER}
      read={(typed) =>
        parseChanges(updateMediaSourceSchema, {
          ...{ mediaSourceId: id, version },
          ...edit.changes(typed),
        })
      }
      words={{
        name: [t('fields:name'), name],
        type: [t('fields:type'), type],
        channel: [t('fields:channel'), channel ?? t('none')],
        creditGroup: [t('fields:creditGroup'), t(`words:creditGroup.${creditGroup}`)],
        creatorId: [t('fields:standsFor'), creator?.displayName ?? t('settings:source.nobody')],
        externalIds: [t('fields:externalIds'), externalIdsText(source.externalIds) ?? t('none')],
      }}
      done={(typed) => t('saved', { name: typed.name.trim() })}
      onClose={onClose}
    >
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <Controller
        control={control}
        name="creatorId"
        render={({ field: { value, onChange }, fieldState }) => (
          <CreatorSelect
            label={t('fields:standsFor')}
            description={
              holdsCodes ? (
                sentence(frozen)
              ) : (
                <>
                  {t('settings:source.creatorHelp')}
                  <Explain word="STANDS_FOR" />
                </>
              )
            }
            start={creator}
            isDisabled={holdsCodes}
            value={value}
            error={fieldState.error?.message}
            onChange={onChange}
          />
        )}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('fields:type')}
          withAsterisk
          error={formState.errors.type?.message}
          {...register('type')}
        />
        <TextInput
          label={t('fields:channel')}
          error={formState.errors.channel?.message}
          {...register('channel')}
        />
      </div>
      <CreditGroupSelect control={control} name="creditGroup" />
      <ExternalIdRows form={edit.form} />
    </EditDialog>
  );
}
