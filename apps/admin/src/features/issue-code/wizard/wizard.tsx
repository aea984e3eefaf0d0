import type { Procedure } from '@creator-codes/domain';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../shared/lib/composing';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { focusPath } from '../engine/paths';
import { firstOpenId, guardStep, type StepProgress } from '../engine/progress';
import type { DraftAccess } from '../engine/use-draft';
import type { WizardServer } from '../engine/wizard-server';
import { ChecksPanel } from './checks-panel';
import type { Judged } from './judged';
import { Rail } from './rail';
import { StepPage } from './step-page';
import { SummaryPanel } from './summary-panel';
import { useStepWords } from './use-step-words';
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
  /** Shown above the first step: other drafts that wait. */
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
  const guarded = arrival === 'start' ? firstOpenId(progress) : guardStep(progress, stepId).stepId;
  const isElsewhere = isSure && guarded !== stepId;
  useEffect(() => {
    if (!isElsewhere) return;
    go(guarded, { replace: true, ...(arrival === 'start' ? {} : { heldFor: stepId }) });
  }, [isElsewhere, guarded, stepId, arrival, go]);

  const isShown =
    here !== null && !isElsewhere && (isSure || here.number === 1 || hasVerdict(here));
  useEffect(() => {
    if (!isShown) return;
    const path = takeFocusPath();
    if (path === null || !focusPath(path)) heading.current?.focus();
  }, [isShown, stepId, takeFocusPath]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
        return;
      if (document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      submit();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [submit]);

  const count = progress.length;
  useDocumentTitle(
    here === null
      ? t('title')
      : t('documentTitle', { number: here.number, count, step: words.label(here.step) }),
  );

  const { availability, change, remedied } = wizard;
  const context = useMemo(
    () => ({
      procedure,
      draft: access.draft,
      progress,
      server: props.server,
      availability,
      change,
      remedied,
    }),
    [procedure, access.draft, progress, props.server, availability, change, remedied],
  );

  return (
    <WizardContext value={context}>
      <WizardHeader
        mode={procedure.mode}
        saveState={access.saveState}
        onExit={() => {
          access.flush();
          props.onExit();
        }}
      />
      <div className={classes['grid']}>
        <Rail
          procedure={procedure}
          draft={access.draft}
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
              above={here.number === 1 ? above : undefined}
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
