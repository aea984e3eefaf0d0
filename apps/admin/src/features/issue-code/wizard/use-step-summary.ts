import type { Procedure } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { valueOf, type Draft } from '../engine/draft';
import type { StepProgress } from '../engine/progress';
import { summaryOf } from '../fields/field-kinds';
import { useStepWords } from './use-step-words';

const SHORT = ['CREATOR_JOINED', 'OPTIMIZE_ACTIVE', 'MEDIA_SOURCE_STANDS_FOR_CREATOR'] as const;

/** What stands below a step's name: the answer given there, or why it holds, or what it will ask. */
export function useStepSummary(procedure: Procedure, draft: Draft) {
  const { t } = useTranslation('issueCode');
  const words = useStepWords(procedure);

  const stepOfRequiredTerms =
    procedure.steps.findIndex(({ fields }) =>
      fields.some(({ kind, required }) => kind === 'terms' && required),
    ) + 1;

  /** The first field of the step that has something to say. */
  const answer = ({ step }: StepProgress): string | null => {
    for (const field of step.fields) {
      const context = { field, t, stepOfRequiredTerms };
      const summary = summaryOf(field.kind, valueOf(draft, field), context);
      if (summary !== undefined) return summary;
    }
    return null;
  };

  const evidence = ({ verdict }: StepProgress): string | null => {
    const reason = verdict?.state === 'PASSED' ? verdict.evidence : null;
    const short = SHORT.find((code) => code === reason?.code);
    return short === undefined ? null : t(`evidenceShort.${short}`, { ...reason?.params });
  };

  return (progress: StepProgress): string => {
    if (progress.look === 'blocked') return t('needsAction');
    const isOptional = progress.step.fields.every(({ required }) => !required);
    const parts =
      progress.look === 'locked' && isOptional ? [] : [answer(progress), evidence(progress)];
    const summary = parts.filter((part) => part !== null && part !== '').join(' · ');
    return summary === '' ? (words.hint(progress.step) ?? '') : summary;
  };
}
