import { useQuery } from '@apollo/client/react';
import { CAMPAIGN_DESCRIPTION_MAX, CAMPAIGN_GOAL_MAX } from '@creator-codes/domain';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DealSelect } from '../../../parts/deals/deal-select';
import { useDealsOf } from '../../../parts/deals/use-deals';
import { graphql } from '../../../shared/lib/graphql';
import { useAccount } from '../../../shared/lib/viewer';
import { wallIn, wallText } from '../../../shared/lib/wall-time';
import { Select, Textarea, TextInput } from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import classes from '../campaigns.module.css';
import type { CampaignValues } from './campaign-input';

const CampaignTemplatesQuery = graphql(`
  query CampaignTemplates {
    promoCodeTemplates(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        template
      }
    }
  }
`);

interface CampaignFieldsProps {
  readonly form: UseFormReturn<CampaignValues>;
  /** Those that it can be in; left out once it is in one, which it stays in. */
  readonly programs?: readonly { readonly id: string; readonly name: string }[];
  /** Its deal by name, while the others load. */
  readonly deal?: { readonly id: string; readonly name: string } | null;
}

/** Everything that is said of a campaign. */
export function CampaignFields({ form, programs, deal = null }: CampaignFieldsProps) {
  const { t } = useTranslation(['campaigns', 'fields', 'dates']);
  const { timeZone, currency } = useAccount();
  const { control, formState, register } = form;
  const { errors } = formState;
  return (
    <>
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        autoComplete="off"
        error={errors.name?.message}
        {...register('name')}
      />
      {programs !== undefined && programs.length > 1 && (
        <Controller
          control={control}
          name="programId"
          render={({ field: { onChange, ...field }, fieldState }) => (
            <Select
              label={t('fields:program')}
              description={t('programHelp')}
              withAsterisk
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              error={fieldState.error?.message}
              onChange={(id) => {
                onChange(id);
                // A deal is of its program.
                form.setValue('dealId', '');
              }}
              {...field}
            />
          )}
        />
      )}
      <Textarea
        label={t('brief')}
        description={t('briefHelp')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={CAMPAIGN_DESCRIPTION_MAX}
        error={errors.description?.message}
        {...register('description')}
      />
      <Textarea
        label={t('fields:goal')}
        description={t('goalHelp')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={CAMPAIGN_GOAL_MAX}
        error={errors.goal?.message}
        {...register('goal')}
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
                label={t(`fields:${name}`)}
                description={t(name === 'startAt' ? 'startHelp' : 'endHelp')}
                side={name === 'startAt' ? 'start' : 'end'}
                timeZone={timeZone}
                value={wallIn(value)}
                error={fieldState.error?.message}
                onChange={(wall) => {
                  onChange(wallText(wall));
                }}
              />
            )}
          />
        ))}
      </div>
      <div className={classes['pair']}>
        <TextInput
          label={t('budgetIn', { currency })}
          inputMode="decimal"
          autoComplete="off"
          error={errors.budget?.message}
          {...register('budget')}
        />
        <TextInput
          label={t('fields:desiredHires')}
          inputMode="numeric"
          autoComplete="off"
          error={errors.desiredHires?.message}
          {...register('desiredHires')}
        />
      </div>
      <ForItsCodes form={form} deal={deal} />
    </>
  );
}

/** What its codes are proposed to begin with. */
function ForItsCodes({ form, deal }: Required<Pick<CampaignFieldsProps, 'form' | 'deal'>>) {
  const { t } = useTranslation(['campaigns', 'fields']);
  const { control } = form;
  const [programId, dealId] = useWatch({ control, name: ['programId', 'dealId'] });
  const deals = useDealsOf(programId === '' ? null : programId);
  const { data } = useQuery(CampaignTemplatesQuery);
  const templates = data?.promoCodeTemplates.nodes ?? [];
  const known = [...deals, ...(deal === null ? [] : [deal])];
  return (
    <div className={classes['pair']}>
      <Controller
        control={control}
        name="dealId"
        render={({ field: { onChange, onBlur }, fieldState }) => (
          <DealSelect
            deals={deals}
            chosen={known.find(({ id }) => id === dealId) ?? null}
            description={t('dealHelp')}
            error={fieldState.error?.message}
            onBlur={onBlur}
            onChange={(id) => {
              onChange(id ?? '');
            }}
          />
        )}
      />
      <Controller
        control={control}
        name="templateId"
        render={({ field: { value, onChange, ...field }, fieldState }) => (
          <Select
            label={t('fields:template')}
            description={t('templateHelp')}
            placeholder={t('noTemplate')}
            data={templates.map(({ id, name, template }) => ({
              value: id,
              label: t('templateNamed', { name, template }),
            }))}
            clearable
            error={fieldState.error?.message}
            value={value === '' ? null : value}
            onChange={(id) => {
              onChange(id ?? '');
            }}
            {...field}
          />
        )}
      />
    </div>
  );
}
