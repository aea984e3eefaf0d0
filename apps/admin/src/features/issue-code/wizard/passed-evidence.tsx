import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../../shared/lib/use-evidence';
import { NoticePanel } from '../../../shared/ui';
import type { StepProgress } from '../engine/progress';

/** Why a step holds, where there is nothing to be entered. */
export function PassedEvidence({ here }: { readonly here: StepProgress }) {
  const { t } = useTranslation('issueCode');
  const evidenceOf = useEvidence();
  const evidence = here.verdict?.evidence;
  if (here.step.fields.some(({ kind }) => kind !== 'program' && kind !== 'mediaSource'))
    return null;
  if (!evidence) return null;
  return (
    <NoticePanel tone="green" title={evidenceOf(evidence.code, evidence.params)}>
      {t('passesByItself')}
    </NoticePanel>
  );
}
