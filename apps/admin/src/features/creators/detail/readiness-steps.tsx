import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RemedyControl } from '../../../parts/remedies/remedy-control';
import type { RemedyScene } from '../../../parts/remedies/remedy-props';
import { REMEDY_OPERATION } from '../../../shared/access/remedy-operation';
import { AskOwner } from '../../../shared/access/ask-owner';
import { useMay } from '../../../shared/access/may';
import { useEvidence } from '../../../shared/lib/use-evidence';
import { useSentence } from '../../../shared/lib/violations';
import classes from './creator-page.module.css';
import type { ReadinessStep } from './readiness-query';

const ICONS = {
  PASSED: IconCircleCheckFilled,
  READY: IconCircleDashed,
  BLOCKED: IconAlertTriangle,
  LOCKED: IconLock,
} as const;

interface ReadinessStepsProps {
  readonly steps: readonly ReadinessStep[];
  readonly scene: RemedyScene;
}

/** The steps of the account's procedure with their verdicts, and a button for each remedy. */
export function ReadinessSteps({ steps, scene }: ReadinessStepsProps) {
  const { t } = useTranslation(['creators', 'words']);
  const may = useMay();
  const canDo = ({ kind }: ReadinessStep['remedies'][number]) => {
    const operation = REMEDY_OPERATION[kind];
    return operation === null || may(operation);
  };
  const firstBlocked = steps.find(({ state }) => state === 'BLOCKED');
  return (
    <ol className={classes['steps']} aria-label={t('readiness.steps')}>
      {steps.map((each) => {
        const { step, state, remedies } = each;
        const Icon = ICONS[state];
        return (
          <li key={step.name} className={classes['step']} data-state={state}>
            <Icon className={classes['stepIcon']} size={20} aria-hidden />
            <div className={classes['stepBody']}>
              <span className={classes['stepName']}>
                <StepName step={step} />
                <span className="visually-hidden">, {t(`words:stepState.${state}`)}</span>
              </span>
              <Verdict each={each} />
              {state === 'BLOCKED' && remedies.length > 0 && (
                <div className={classes['buttons']}>
                  {!remedies.some(canDo) && <AskOwner />}
                  {remedies.filter(canDo).map((remedy, index) => (
                    <RemedyControl
                      key={remedy.kind}
                      remedy={remedy}
                      isPrimary={index === 0 && each === firstBlocked}
                      scene={scene}
                    />
                  ))}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const KNOWN = ['creator', 'optimize', 'media-source', 'code', 'creator-code', 'check'] as const;

function StepName({ step }: Pick<ReadinessStep, 'step'>) {
  const { t } = useTranslation('words');
  const known = KNOWN.find((name) => name === step.name);
  return (
    <>
      {step.number}. {known === undefined ? step.name : t(`step.${known}`)}
    </>
  );
}

/** What a step found, in words. */
function Verdict({ each }: { readonly each: ReadinessStep }) {
  const { t } = useTranslation('creators');
  const evidenceOf = useEvidence();
  const sentence = useSentence();
  const { state, violations, evidence, evidenceCode, evidenceParams } = each;
  const words = (text: string) => <span className={classes['verdict']}>{text}</span>;
  if (state === 'BLOCKED') return words(violations.map(sentence).join(' '));
  if (state === 'LOCKED') return words(t('readiness.waits'));
  if (evidenceCode === null) return words(evidence ?? t('readiness.toFill'));
  const params = Object.fromEntries(evidenceParams.map(({ name, value }) => [name, value]));
  return words(evidenceOf(evidenceCode, params));
}
