import { lazy, Suspense, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/lib/violations';
import type { GlossaryWord } from '../../../i18n/glossary';
import { Button, ErrorSummary, Explain, Kbd, NoticePanel, Stack } from '../../../shared/ui';
import { StepFields } from '../fields/step-fields';
import { stepIdOf } from '../engine/objections';
import { focusPath } from '../engine/paths';
import { isAnswerable, previousStepId, type StepProgress } from '../engine/progress';
import { CheckContent } from './check-content';
import { CreateFailure, EarlierTry } from './create-failure';
import { PassedEvidence } from './passed-evidence';
import { useStepWords } from './use-step-words';
import type { GoOptions, useWizard } from './use-wizard';
import { useWizardAccess } from './wizard-context';
import classes from './wizard.module.css';

// Most steps hold: what helps where one does not is fetched with the first that does not.
const BlockedPanel = lazy(async () => ({
  default: (await import('../remedies/blocked-panel')).BlockedPanel,
}));

/** Words of steps that somebody who comes from elsewhere cannot know. */
const EXPLAINED: Readonly<Record<string, readonly GlossaryWord[]>> = {
  optimize: ['OPTIMIZE'],
  'media-source': ['MEDIA_SOURCE', 'STANDS_FOR'],
};

interface StepPageProps {
  readonly wizard: ReturnType<typeof useWizard>;
  readonly here: StepProgress;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly count: number;
  /** The later step that was asked for; this one comes first. */
  readonly heldFor: string | null;
  readonly isJudging: boolean;
  readonly above?: ReactNode;
  readonly go: (stepId: string, options?: GoOptions) => void;
}

/** One step: what it asks, what stands in the way with its remedies, and the way on. */
export function StepPage({
  wizard,
  here,
  heading,
  count,
  heldFor,
  isJudging,
  above,
  go,
}: StepPageProps) {
  const { t } = useTranslation(['issueCode', 'words', 'common']);
  const { procedure, progress } = useWizardAccess();
  const words = useStepWords(procedure);
  const sentence = useSentence();
  const form = useRef<HTMLFormElement>(null);
  const { step, number, verdict } = here;
  const { isLast, objections } = wizard;
  const isBlocked = verdict?.state === 'BLOCKED';
  const wanted = progress.find((item) => item.step.id === heldFor);
  const previous = previousStepId(progress, step.id);
  const program = step.programKind ?? lastProgram(progress, number);

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlocked) wizard.submit();
      }}
    >
      <p className={classes['stepOf']}>
        {program === null || procedure.mode === 'CREATOR_ONLY'
          ? t('stepOf', { number, count })
          : t('stepOfIn', { number, count, program: t(`words:program.${program}`) })}
      </p>
      <h1 ref={heading} className={classes['title']} tabIndex={-1}>
        {words.title(step)}
      </h1>
      {words.lead(step) !== null && (
        <p className={classes['lead']}>
          {words.lead(step)}{' '}
          {(EXPLAINED[step.id] ?? []).map((word) => (
            <Explain key={word} word={word} isNamed />
          ))}
        </p>
      )}

      <Stack gap="lg" className={classes['body']}>
        <ErrorSummary
          key={wizard.attempts}
          items={objections.map((objection) => {
            const home = stepIdOf(procedure, objection);
            return {
              message: sentence(objection),
              focus: () => {
                if (home === null || home === step.id) focusPath(objection.path);
                else wizard.openAt(home, objection.path);
              },
            };
          })}
        />
        {wanted !== undefined && (
          <NoticePanel
            tone="blue"
            role="status"
            title={t('notYet.title', { step: words.label(step) })}
          >
            {t('notYet.body', { wanted: words.label(wanted.step) })}
          </NoticePanel>
        )}
        {above}
        {isAnswerable(here) && <StepFields fields={step.fields} objections={objections} />}
        {isBlocked && (
          <Suspense>
            <BlockedPanel verdict={verdict} />
          </Suspense>
        )}
        {!isLast && verdict?.state === 'PASSED' && <PassedEvidence here={here} />}
        {isLast && <CheckContent warnings={wizard.warnings} go={go} />}
        {wizard.failure !== null && (
          <CreateFailure failure={wizard.failure} onRetry={wizard.submit} />
        )}
        {wizard.isSpent && <EarlierTry />}
      </Stack>

      <div className={classes['actions']}>
        {previous !== null && (
          <Button
            variant="default"
            onClick={() => {
              go(previous);
            }}
          >
            {t('common:back')}
          </Button>
        )}
        {!isBlocked && (
          <div className={classes['onward']}>
            <Kbd size="xs" aria-hidden className={classes['key']}>
              Ctrl + Enter
            </Kbd>
            <Button type="submit" loading={wizard.isBusy}>
              {isLast ? t(`create_${procedure.mode}`) : t('continue')}
            </Button>
          </div>
        )}
        <span role="status" className={classes['judging']}>
          {isJudging && t('judging')}
        </span>
      </div>
    </form>
  );
}

/** A step of no program of its own belongs, for the eye, to the one before it. */
function lastProgram(progress: readonly StepProgress[], number: number) {
  return (
    progress.slice(0, number).findLast(({ step }) => step.programKind !== null)?.step.programKind ??
    null
  );
}
