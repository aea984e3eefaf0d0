import type { Procedure } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { valueOf, type Draft } from '../engine/draft';
import type { StepProgress } from '../engine/progress';
import { useStepWords } from './use-step-words';

const SHORT = ['CREATOR_JOINED', 'OPTIMIZE_ACTIVE', 'MEDIA_SOURCE_STANDS_FOR_CREATOR'] as const;

/** What stands below a step's name: the answer given there, or why it holds, or what it will ask. */
export function useStepSummary(procedure: Procedure, draft: Draft) {
  const { t } = useTranslation('issueCode');
  const words = useStepWords(procedure);

  const numberOfRequiredTerms =
    procedure.steps.findIndex(({ fields }) =>
      fields.some(({ kind, required }) => kind === 'terms' && required),
    ) + 1;

  const answer = ({ step }: StepProgress): string | null => {
    for (const field of step.fields) {
      if (field.kind === 'creator') {
        return valueOf(draft, { ...field, kind: field.kind })?.label ?? null;
      }
      if (field.kind === 'codeText') {
        return valueOf(draft, { ...field, kind: field.kind }) || null;
      }
      if (field.kind === 'terms' && !field.required) {
        return valueOf(draft, { ...field, kind: field.kind }) === null
          ? t('sameAsStep', { number: numberOfRequiredTerms })
          : t('ownTerms');
      }
    }
    return null;
  };

  const evidence = ({ verdict }: StepProgress): string | null => {
    const known = verdict?.state === 'PASSED' ? verdict.evidence : null;
    const short = SHORT.find((code) => code === known?.code);
    return short === undefined ? null : t(`evidenceShort.${short}`, { ...known?.params });
  };

  return (progress: StepProgress): string => {
    if (progress.look === 'blocked') return t('needsAction');
    const isOptional = progress.step.fields.every(({ required }) => !required);
    const parts =
      progress.look === 'locked' && isOptional ? [] : [answer(progress), evidence(progress)];
    const known = parts.filter((part) => part !== null && part !== '').join(' · ');
    return known === '' ? (words.hint(progress.step) ?? '') : known;
  };
}
