import { DEAL_TYPES } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { NO_WALL_TIME } from '../../../shared/lib/wall-time';
import { Select, Textarea, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from '../settings.module.css';
import { CreateDeal, type DealProgram } from './deal-documents';
import { DEAL_FIELDS, readDeal, type DealValues } from './deal-input';

interface CreateDealDialogProps {
  readonly programs: readonly DealProgram[];
  readonly onClose: () => void;
}

/** Makes a deal: what the customer gets, in the program in which its codes' owners are credited. */
export function CreateDealDialog({ programs, onClose }: CreateDealDialogProps) {
  const { t } = useTranslation(['settings', 'words', 'common', 'dates', 'fields']);
  const { timeZone } = useAccount();
  return (
    <CreateDialog
      document={CreateDeal}
      after={{ forget: ['deals'] }}
      start={{
        programId: programs.find(({ kind }) => kind === 'CREATOR')?.id ?? programs[0]?.id ?? null,
        name: '',
        type: 'GENERAL_SALE',
        description: '',
        landingPage: '',
        startAt: NO_WALL_TIME,
        endAt: NO_WALL_TIME,
      }}
      names={DEAL_FIELDS}
      read={(values: DealValues) => readDeal(values, timeZone)}
      title={t('deal.new')}
      size="lg"
      done={({ name }) => t('program.createDone', { name })}
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
          <Controller
            control={control}
            name="programId"
            render={({ field, fieldState }) => (
              <Select
                label={t('fields:program')}
                description={t('deal.programHelp')}
                withAsterisk
                data={programs.map(({ id, name }) => ({ value: id, label: name }))}
                allowDeselect={false}
                error={fieldState.error?.message}
                {...field}
              />
            )}
          />
          <Controller
            control={control}
            name="type"
            render={({ field, fieldState }) => (
              <Select
                label={t('fields:type')}
                data={DEAL_TYPES.map((value) => ({ value, label: t(`words:dealType.${value}`) }))}
                allowDeselect={false}
                error={fieldState.error?.message}
                {...field}
              />
            )}
          />
          <div className={classes['pair']}>
            {(['startAt', 'endAt'] as const).map((name) => (
              <Controller
                key={name}
                control={control}
                name={name}
                render={({ field: { value, onChange, ref }, fieldState }) => (
                  <WallTimeField
                    ref={ref}
                    label={t(name === 'startAt' ? 'fields:startAt' : 'fields:endAt')}
                    description={t(name === 'startAt' ? 'dates:startsHelp' : 'dates:endsHelp')}
                    side={name === 'startAt' ? 'start' : 'end'}
                    timeZone={timeZone}
                    value={value}
                    error={fieldState.error?.message}
                    onChange={onChange}
                  />
                )}
              />
            ))}
          </div>
          <TextInput
            label={t('fields:landingPage')}
            type="url"
            placeholder="https://"
            error={formState.errors.landingPage?.message}
            {...register('landingPage')}
          />
          <Textarea
            label={t('fields:description')}
            autosize
            minRows={2}
            maxRows={6}
            error={formState.errors.description?.message}
            {...register('description')}
          />
        </>
      )}
    </CreateDialog>
  );
}
