import { useQuery } from '@apollo/client/react';
import { Navigate } from '@tanstack/react-router';
import type { ProgramKind } from '@creator-codes/domain';
import { useEffect } from 'react';
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { loadBulkDraft, type BulkDraft, type BulkTarget } from '../../../shared/lib/bulk-draft';
import { useFormat } from '../../../shared/lib/format';
import type { ResultOf } from '../../../shared/lib/graphql';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  ButtonLink,
  ErrorPanel,
  FormErrorSummary,
  SectionCard,
  Select,
  SkeletonRows,
  Stack,
} from '../../../shared/ui';
import { PlanStartQuery } from '../plan-documents';
import { useReplacedPlans } from '../replaced/use-replaced-plans';
import { StepActions } from '../step-actions';
import { useBulkDraft } from '../use-bulk-draft';
import { WizardFrame } from '../wizard-frame';
import { MoreSection } from './more-section';
import classes from './pattern-step.module.css';
import { PATTERN_FIELDS, patternOf, type PatternValues } from './pattern-values';
import { TemplateFields } from './template-fields';
import { TermsSection } from './terms-section';
import { usePlan } from './use-plan';
import { useTargetCount } from './use-target-count';

type Start = ResultOf<typeof PlanStartQuery>;

/** The second step: which texts, and on what terms. */
export function PatternStep() {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const [draft, keep] = useBulkDraft();
  const start = useQuery(PlanStartQuery);
  const { target } = draft;
  const chosen = useTargetCount(target);
  if (target === null) return <Navigate to="/codes/new/bulk/creators" replace />;
  const { count } = chosen;
  return (
    <WizardFrame
      step="pattern"
      title={t('pattern.title')}
      lead={count !== null && t('pattern.lead', { count, shown: format.number(count) })}
    >
      {start.data !== undefined ? (
        <PatternForm
          start={start.data}
          chosen={chosen}
          target={target}
          kept={draft.pattern}
          keep={keep}
        />
      ) : start.error !== undefined ? (
        <ErrorPanel error={start.error} onRetry={() => void start.refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </WizardFrame>
  );
}

interface PatternFormProps {
  readonly start: Start;
  readonly chosen: ReturnType<typeof useTargetCount>;
  readonly target: BulkTarget;
  readonly kept: BulkDraft['pattern'];
  readonly keep: (more: Partial<BulkDraft>) => void;
}

function PatternForm({ start, chosen, target, kept, keep }: PatternFormProps) {
  const { t } = useTranslation('bulk');
  const { id: accountId, timeZone, mode } = useAccount();
  const form = useForm<PatternValues>({ defaultValues: patternOf(kept, timeZone) });
  const errors = useFormErrors(form, PATTERN_FIELDS);
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [plan, isBusy] = usePlan();
  // Who went back and chooses again means other codes in place of those, and not more of them.
  const replacing = useReplacedPlans(
    'ISSUE_PROMO_CODES',
    ({ id }) => id === loadBulkDraft(accountId)?.plan,
  );
  const { control } = form;
  const entered = useWatch({ control });
  useEffect(() => {
    keep({ pattern: entered });
  }, [entered, keep]);

  const programs = start.programs.nodes;
  const ofKind = (kind: ProgramKind) => programs.filter((program) => program.kind === kind);
  const chosenId = useWatch({ control, name: 'creatorProgramId' });
  const [only, ...others] = ofKind('CREATOR');
  const programId = others.length === 0 ? (only?.id ?? null) : chosenId;

  const submit = async (values: PatternValues) => {
    errors.clear();
    await replacing.begin((replaces) => planOf(values, replaces));
  };
  const planOf = async (values: PatternValues, replaces: string[]) => {
    // The number that stands above is what is agreed to; before it is there, the one of this moment.
    const count = chosen.count ?? (await chosen.countNow(target));
    const { wrong, go } = await plan({ target, values, count, idempotencyKey, replaces });
    if (wrong.length === 0) return go;
    renewKey();
    errors.show(wrong);
    if (wrong.some(({ code }) => code === 'COUNT_CHANGED')) await chosen.countNow(target);
    return null;
  };
  return (
    <>
      {replacing.dialog}
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        <Stack gap="md">
          <FormErrorSummary errors={errors} />
          <TemplateFields
            form={form}
            templates={start.promoCodeTemplates.nodes}
            first={chosen.first}
          />
          <ProgramFields
            form={form}
            kinds={mode === 'CREATOR_ONLY' ? ['CREATOR'] : ['CREATOR', 'PERFORMANCE']}
            ofKind={ofKind}
          />
          <TermsSection form={form} programId={programId} />
          <MoreSection form={form} />
        </Stack>
        <StepActions>
          <ButtonLink to="/codes/new/bulk/creators" variant="default">
            {t('back')}
          </ButtonLink>
          <Button type="submit" loading={isBusy || replacing.isBusy}>
            {t('pattern.submit')}
          </Button>
        </StepActions>
      </form>
    </>
  );
}

const FIELD_OF = { CREATOR: 'creatorProgramId', PERFORMANCE: 'performanceProgramId' } as const;

interface ProgramFieldsProps {
  readonly form: UseFormReturn<PatternValues>;
  readonly kinds: readonly ProgramKind[];
  readonly ofKind: (kind: ProgramKind) => Start['programs']['nodes'];
}

/** Which programs; not asked where the account has one of each kind. */
function ProgramFields({ form: { control }, kinds, ofKind }: ProgramFieldsProps) {
  const { t } = useTranslation(['bulk', 'fields']);
  const asked = kinds.filter((kind) => ofKind(kind).length > 1);
  if (asked.length === 0) return null;
  return (
    <SectionCard title={t('fields:programs')}>
      <Stack gap="md">
        {asked.map((kind) => (
          <Controller
            key={kind}
            control={control}
            name={FIELD_OF[kind]}
            render={({ field, fieldState }) => (
              <Select
                label={t(`pattern.program.${kind}`)}
                withAsterisk
                allowDeselect={false}
                data={ofKind(kind).map(({ id, name }) => ({ value: id, label: name }))}
                error={fieldState.error?.message}
                {...field}
              />
            )}
          />
        ))}
      </Stack>
    </SectionCard>
  );
}
