import type { Procedure } from '@creator-codes/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { leftAt } from '../engine/draft';
import { focusPath } from '../engine/paths';
import { guardStep, resumeId, type StepProgress } from '../engine/progress';
import type { DraftAccess } from '../engine/use-draft';
import type { WizardServer } from '../engine/wizard-server';
import { ChecksPanel } from './checks-panel';
import type { Judged } from './judged';
import { Rail } from './rail';
import { StepPage } from './step-page';
import { SummaryPanel } from './summary-panel';
import { useStepWords } from './use-step-words';
import { useSubmitKeys } from './use-submit-keys';
import { useWizardContext } from './use-wizard-context';
import { useWizard, type GoOptions } from './use-wizard';
import { WizardContext } from './wizard-context';
import { WizardHeader } from './wizard-header';
import classes from './wizard.module.css';

/** How somebody came to the open step. */
export type Arrival = 'open' | 'start' | 'change';

export interface WizardProps {
  readonly procedure: Procedure;
  readonly access: DraftAccess;
  readonly judged: Judged;
  readonly server: WizardServer;
  readonly stepId: string;
  /** `start`: show the first step that needs somebody; `change`: go back to the check page afterwards. */
  readonly arrival: Arrival;
  /** The later step that was asked for, when this one has to come first. */
  readonly heldFor?: string | undefined;
  readonly go: (stepId: string, options?: GoOptions) => void;
  readonly onCreated: () => void;
  readonly onExit: () => void;
  /** What the server says of the draft; shown above everything. */
  readonly notice?: ReactNode;
  /** Shown above the fields of the step. */
  readonly above?: ReactNode;
}

/** A procedure as a form: one page a step, with its states on the left and its checks on the right. */
export function Wizard(props: WizardProps) {
  const { procedure, access, judged, stepId, arrival, go, above } = props;
  const { t } = useTranslation('issueCode');
  const words = useStepWords(procedure);
  const wizard = useWizard({ ...props, isChange: arrival === 'change' });
  const { progress, here, takeFocusPath, submit } = wizard;
  const heading = useRef<HTMLHeadingElement>(null);

  const isSure = !judged.isJudging && judged.error === undefined;
  const isStart = arrival === 'start';
  const guarded = isStart ? resumeId(progress, access.draft) : guardStep(progress, stepId).stepId;
  const isElsewhere = isSure && (isStart || guarded !== stepId);
  useEffect(() => {
    if (!isElsewhere) return;
    go(guarded, { replace: true, ...(isStart ? {} : { heldFor: stepId }) });
  }, [isElsewhere, guarded, stepId, isStart, go]);

  const { change: changeDraft } = access;
  useEffect(() => {
    if (isSure && !isElsewhere) changeDraft((draft) => leftAt(draft, stepId));
  }, [isSure, isElsewhere, stepId, changeDraft]);

  const isShown =
    here !== null && !isElsewhere && (isSure || here.number === 1 || hasVerdict(here));
  useEffect(() => {
    if (!isShown) return;
    const path = takeFocusPath();
    if (path === null || !focusPath(path)) heading.current?.focus();
  }, [isShown, stepId, takeFocusPath]);

  useSubmitKeys(submit);

  const count = progress.length;
  useDocumentTitle(
    here === null
      ? t('title')
      : t('documentTitle', { number: here.number, count, step: words.label(here.step) }),
  );

  const { draft } = access;
  const context = useWizardContext(
    { procedure, draft, server: props.server, isWhole: false },
    wizard,
  );

  return (
    <WizardContext value={context}>
      <WizardHeader
        mode={procedure.mode}
        saveState={access.saveState}
        notice={props.notice}
        onExit={() => {
          access.flush();
          props.onExit();
        }}
      />
      <div className={classes['grid']}>
        <Rail
          procedure={procedure}
          draft={draft}
          progress={progress}
          stepId={stepId}
          onOpen={(id) => {
            access.flush();
            go(id);
          }}
        />
        <div className={classes['page']}>
          {judged.error !== undefined && (
            <div className={classes['above']}>
              <ErrorPanel
                error={judged.error}
                onRetry={() => {
                  judged.refresh().catch(() => undefined);
                }}
              />
            </div>
          )}
          {isShown ? (
            <StepPage
              key={stepId}
              wizard={wizard}
              here={here}
              heading={heading}
              count={count}
              heldFor={props.heldFor ?? null}
              isJudging={judged.isJudging}
              above={above}
              go={go}
            />
          ) : (
            judged.error === undefined && <SkeletonRows rows={5} height={56} />
          )}
        </div>
        <aside className={classes['side']} aria-label={t('checks.title')}>
          <ChecksPanel isJudging={judged.isJudging} />
          {!wizard.isLast && <SummaryPanel />}
        </aside>
      </div>
    </WizardContext>
  );
}

function hasVerdict({ verdict }: StepProgress): boolean {
  return verdict !== null;
}
