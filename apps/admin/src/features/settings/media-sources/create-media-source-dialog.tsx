import { useQuery } from '@apollo/client/react';
import {
  createMediaSourceSchema,
  DEFAULT_CREDIT_GROUP,
  parse,
  type CreditGroup,
} from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import {
  EXTERNAL_ID_PLACES,
  NO_EXTERNAL_IDS,
  type WithExternalIds,
} from '../../../parts/external-ids/external-ids';
import { CreditGroupSelect } from '../../../shared/ui/credit-group-select';
import { Explain, Select, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import classes from '../settings.module.css';
import { CreatorSelect } from './creator-select';
import { CreateMediaSource, PerformanceProgramsQuery } from './media-source-documents';

interface Values extends WithExternalIds {
  name: string;
  type: string;
  channel: string;
  creditGroup: CreditGroup;
  creatorId: string | null;
  programId: string | null;
}

const FIELDS = [
  ...(['name', 'type', 'channel', 'creditGroup', 'creatorId', 'programId'] as const),
  ...EXTERNAL_ID_PLACES,
] as const;

/** Makes a media source, for a creator or for nobody. */
export function CreateMediaSourceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'fields']);
  const programs = useQuery(PerformanceProgramsQuery).data?.programs.nodes ?? [];
  return (
    <CreateDialog
      document={CreateMediaSource}
      after={{ forget: ['mediaSources', 'readiness'] }}
      start={{
        name: '',
        type: 'Creator',
        channel: '',
        creditGroup: DEFAULT_CREDIT_GROUP,
        creatorId: null,
        programId: null,
        externalIds: NO_EXTERNAL_IDS,
      }}
      names={FIELDS}
      read={(values: Values) => parse(createMediaSourceSchema, values)}
      title={t('source.new')}
      size="lg"
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
              name="creatorId"
              render={({ field: { value, onChange }, fieldState }) => (
                <CreatorSelect
                  label={t('fields:standsFor')}
                  description={
                    <>
                      {t('source.creatorHelp')}
                      <Explain word="STANDS_FOR" />
                    </>
                  }
                  value={value}
                  error={fieldState.error?.message}
                  onChange={onChange}
                />
              )}
            />
            <div className={classes['pair']}>
              <TextInput
                label={t('fields:type')}
                description={t('source.typeHelp')}
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
            {programs.length > 1 && (
              <Controller
                control={control}
                name="programId"
                render={({ field, fieldState }) => (
                  <Select
                    label={t('source.program')}
                    withAsterisk
                    data={programs.map(({ id, name }) => ({ value: id, label: name }))}
                    error={fieldState.error?.message}
                    {...field}
                  />
                )}
              />
            )}
            <ExternalIdRows form={form} />
          </>
        );
      }}
    </CreateDialog>
  );
}
