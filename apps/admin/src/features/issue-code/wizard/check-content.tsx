import type { ProcedureStep, StepField } from '@creator-codes/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../../../shared/lib/violations';
import { UnstyledButton } from '../../../shared/ui';
import { fieldOfKind, valueOf, type FieldRef } from '../engine/draft';
import type { TermsValue } from '../engine/values';
import { FieldView } from '../fields/field-view';
import { isOnOffer } from '../../../parts/deals/use-deals';
import { useDeals } from '../fields/use-deals';
import { useFieldWords } from '../fields/use-field-words';
import classes from './check-content.module.css';
import { CheckNotices } from './check-notices';
import { useStepWords } from './use-step-words';
import { useTermsWindow } from './use-terms-window';
import type { GoOptions } from './use-wizard';
import { useWizardAccess } from './wizard-context';

interface CheckContentProps {
  readonly warnings: readonly UserError[];
  readonly go: (stepId: string, options?: GoOptions) => void;
}

/** All answers before anything is made: one card per assignment, what is guaranteed, what to look at twice. */
export function CheckContent({ warnings, go }: CheckContentProps) {
  const { t } = useTranslation(['issueCode', 'fields']);
  const { procedure, draft } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);
  const creatorStep = procedure.steps.find(({ fields }) =>
    fields.some(({ kind }) => kind === 'creator'),
  );
  const cards = procedure.steps.flatMap((step) =>
    step.fields
      .filter((field) => field.kind === 'terms')
      .map((field) => ({ step, field: { ...field, kind: 'terms' as const } })),
  );
  const answersOf = useAnswers();
  const lines = procedure.steps
    .filter((step) => cards.every((card) => card.step !== step))
    .flatMap((step) => [
      ...(step === creatorStep
        ? [{ key: step.id, term: t('fields:creator'), value: creator?.label, step }]
        : []),
      ...answersOf(step.fields).map((answer) => ({ ...answer, step })),
    ]);

  return (
    <>
      {lines.map(({ key, term, value, step }) => (
        <div key={key} className={classes['line']}>
          <span>
            <span className={classes['term']}>{term}</span> {value}
          </span>
          <Change step={step} go={go} />
        </div>
      ))}
      <div className={classes['cards']} data-count={cards.length}>
        {cards.map(({ step, field }) => (
          <AssignmentCard key={field.name} step={step} field={field} go={go} />
        ))}
      </div>
      <CheckNotices warnings={warnings} />
    </>
  );
}

interface AssignmentCardProps {
  readonly step: ProcedureStep;
  readonly field: FieldRef<'terms'>;
  readonly go: CheckContentProps['go'];
}

function AssignmentCard({ step, field, go }: AssignmentCardProps) {
  const { t } = useTranslation(['issueCode', 'words', 'fields']);
  const { procedure, draft } = useWizardAccess();
  const windowOf = useTermsWindow();
  const holder = useHolderName(step);
  const shared = fieldOfKind(procedure, 'terms');
  const textField = fieldOfKind(procedure, 'codeText');
  const terms: TermsValue | null =
    valueOf(draft, field) ?? (shared === null ? null : valueOf(draft, shared));
  const titleId = useId();
  const dealField = step.fields.find(({ kind }) => kind === 'deal');
  const answersOf = useAnswers();
  const hasDeals = useDeals(dealField?.programKind).some(isOnOffer);
  const further = step.fields.flatMap((other) => {
    if (other.kind === 'deal') {
      if (hasDeals) return [];
      const deal = valueOf(draft, { ...other, kind: other.kind });
      const value = deal?.label ?? t('words:deal.none');
      return [{ key: other.name, term: t('fields:deal'), value }];
    }
    return answersOf([other]);
  });
  const facts = [
    { key: 'holder', term: t('check.assignedTo'), value: holder },
    { key: 'window', term: t('fields:window'), value: terms === null ? '' : windowOf(terms) },
    {
      key: 'policy',
      term: t('fields:creditPolicy'),
      value: terms === null ? '' : t(`words:creditPolicy.${terms.creditPolicy}`),
    },
    ...further,
  ];
  const title = step.programKind === null ? t('title') : t(`words:program.${step.programKind}`);

  return (
    <section className={classes['card']} aria-labelledby={titleId}>
      <div className={classes['head']}>
        <h2 id={titleId} className={classes['cardTitle']}>
          {title}
        </h2>
        <Change step={step} thing={title} go={go} />
      </div>
      {textField !== null && (
        <p className={classes['code']} translate="no">
          {valueOf(draft, textField).trim()}
        </p>
      )}
      <dl className={classes['facts']}>
        {facts.map(({ key, term, value }) => (
          <div key={key}>
            <dt>{term}</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {hasDeals && dealField !== undefined && (
        // Asked here as well: on the way here nobody had to see that question.
        <FieldView field={dealField} draft={draft} objections={[]} />
      )}
    </section>
  );
}

/** The texts that somebody has written into a step's fields and what was chosen there, by what the fields are called. */
function useAnswers() {
  const { draft } = useWizardAccess();
  const { choiceOf, nameOf } = useFieldWords();
  return (fields: readonly StepField[]) =>
    fields.flatMap((field) => {
      if (field.kind === 'oneOf') {
        const chosen = valueOf(draft, { ...field, kind: field.kind }) || (field.choices?.[0] ?? '');
        return [{ key: field.name, term: nameOf(field.name), value: choiceOf(field.name, chosen) }];
      }
      if (field.kind !== 'longText' && field.kind !== 'email') return [];
      const value = valueOf(draft, { ...field, kind: field.kind }).trim();
      return value === '' ? [] : [{ key: field.name, term: nameOf(field.name), value }];
    });
}

/** In the Creator program the creator holds the code, in the Performance program who stands for them. */
function useHolderName(step: ProcedureStep): string {
  const { procedure, draft, progress } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? '' : (valueOf(draft, creatorField)?.label ?? '');
  if (step.programKind !== 'PERFORMANCE') return creator;
  const evidence = progress
    .map(({ verdict }) => verdict?.evidence)
    .find((known) => known?.code === 'MEDIA_SOURCE_STANDS_FOR_CREATOR');
  const name = evidence?.params['mediaSource'];
  return name === undefined ? creator : String(name);
}

function Change({
  step,
  thing,
  go,
}: {
  readonly step: ProcedureStep;
  readonly thing?: string;
  readonly go: CheckContentProps['go'];
}) {
  const { t } = useTranslation(['issueCode', 'common']);
  const { procedure } = useWizardAccess();
  const words = useStepWords(procedure);
  return (
    <UnstyledButton
      className={classes['change']}
      aria-label={t('check.changeThing', { thing: thing ?? words.label(step) })}
      onClick={() => {
        go(step.id, { change: true });
      }}
    >
      {t('common:change')}
    </UnstyledButton>
  );
}
