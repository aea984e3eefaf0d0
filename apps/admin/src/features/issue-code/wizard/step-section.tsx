import { lazy, Suspense, useId } from 'react';
import type { Objection } from '../../../shared/lib/violations';
import { isAnswerable, isOnlyChosen, type StepProgress } from '../engine/progress';
import { StepFields } from '../fields/step-fields';
import classes from './one-page.module.css';
import { useStepWords } from './use-step-words';
import { useWizardAccess } from './wizard-context';

const BlockedPanel = lazy(async () => ({
  default: (await import('../remedies/blocked-panel')).BlockedPanel,
}));

interface StepSectionProps {
  readonly progress: StepProgress;
  readonly objections: readonly Objection[];
}

/** One step among the others: what it asks, or what stands in its way with its remedies. */
export function StepSection({ progress, objections }: StepSectionProps) {
  const { step, verdict } = progress;
  const { procedure } = useWizardAccess();
  const words = useStepWords(procedure);
  const titleId = useId();
  const isBlocked = verdict?.state === 'BLOCKED';
  if (step.fields.length === 0 && !isBlocked) return null;
  const fields = isAnswerable(progress) && (
    <StepFields fields={step.fields} objections={objections} />
  );
  // What mostly goes without saying has a title only where it does not.
  if (isOnlyChosen(step) && !isBlocked) return fields;
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes['heading']}>
        {words.label(step)}
      </h2>
      {fields}
      {isBlocked && (
        <Suspense>
          <BlockedPanel verdict={verdict} />
        </Suspense>
      )}
    </section>
  );
}
