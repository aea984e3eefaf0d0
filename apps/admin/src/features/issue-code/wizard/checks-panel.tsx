import { IconAlertTriangle, IconCircleCheckFilled, IconClock, IconLock } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../../shared/lib/use-evidence';
import { useSentence } from '../../../shared/lib/violations';
import { isConflict } from '../fields/text-conflict';
import classes from './side-panel.module.css';
import { useWizardAccess } from './wizard-context';

type Tone = 'holds' | 'blocked' | 'conflict' | 'waits';

const ICONS = {
  holds: IconCircleCheckFilled,
  blocked: IconLock,
  conflict: IconAlertTriangle,
  waits: IconClock,
} as const;

/** What holds and what does not, each with its evidence, beside every step. */
export function ChecksPanel({ isJudging }: { readonly isJudging: boolean }) {
  const { t } = useTranslation('issueCode');
  const evidenceOf = useEvidence();
  const { progress } = useWizardAccess();
  const sentence = useSentence();
  const titleId = useId();

  const items = progress.flatMap(({ step, verdict }): readonly ReactNode[] => {
    if (verdict === null) return [];
    if (verdict.state === 'BLOCKED') {
      return verdict.violations.map((violation) => (
        <Check key={`${step.id} ${violation.code}`} tone="blocked">
          {sentence(violation)}
        </Check>
      ));
    }
    const { evidence } = verdict;
    if (evidence === null || evidence.code === 'WAITS_FOR_EARLIER_STEP') return [];
    if (evidence.code === 'EVERYTHING_HOLDS') return [];
    return [
      <Check key={step.id} tone="holds">
        {evidenceOf(evidence.code, evidence.params)}
      </Check>,
    ];
  });

  return (
    <section className={classes['panel']} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes['title']}>
        {t('checks.title')}
      </h2>
      <ul className={classes['list']}>
        {items}
        <TextCheck />
        {isJudging && <Check tone="waits">{t('judging')}</Check>}
      </ul>
      {items.length === 0 && !isJudging && <p className={classes['empty']}>{t('checks.none')}</p>}
    </section>
  );
}

function TextCheck() {
  const { t } = useTranslation('issueCode');
  const { availability, procedure } = useWizardAccess();
  const sentence = useSentence();
  const { kind } = availability;
  if (kind === 'idle') return null;
  const { text } = availability;
  if (kind === 'held') {
    return availability.held.map((error) => (
      <Check key={error.code} tone="conflict">
        {isConflict(error) && error.code !== 'OVERLAP'
          ? t(`checks.held.${error.code}`, { text })
          : sentence(error)}
      </Check>
    ));
  }
  if (kind === 'checking') return <Check tone="waits">{t('checks.checkingText', { text })}</Check>;
  if (kind === 'unknown') return <Check tone="waits">{t('checks.unknownText', { text })}</Check>;
  if (procedure.mode === 'CREATOR_ONLY') {
    return <Check tone="holds">{t('checks.free', { text })}</Check>;
  }
  return (
    <>
      <Check tone="holds">{t('checks.freeOfCreators', { text })}</Check>
      <Check tone="holds">{t('checks.freeOfPartners', { text })}</Check>
    </>
  );
}

function Check({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <li className={classes['check']} data-tone={tone}>
      <Icon size={18} aria-hidden className={classes['icon']} />
      <span>{children}</span>
    </li>
  );
}
