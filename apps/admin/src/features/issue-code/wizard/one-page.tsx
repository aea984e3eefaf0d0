import type { Procedure } from '@creator-codes/domain';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useSentence } from '../../../shared/lib/violations';
import { Button, ErrorPanel, ErrorSummary, Kbd, Stack } from '../../../shared/ui';
import { focusPath } from '../engine/paths';
import type { DraftAccess } from '../engine/use-draft';
import type { WizardServer } from '../engine/wizard-server';
import { CheckNotices } from './check-notices';
import { ChecksPanel } from './checks-panel';
import { CreateFailure, EarlierTry } from './create-failure';
import type { Judged } from './judged';
import classes from './one-page.module.css';
import { StepSection } from './step-section';
import { useSubmitKeys } from './use-submit-keys';
import { useWizard, type GoOptions } from './use-wizard';
import { useWizardContext } from './use-wizard-context';
import { WizardContext } from './wizard-context';
import { WizardHeader } from './wizard-header';
import frame from './wizard.module.css';

interface OnePageProps {
  readonly procedure: Procedure;
  readonly access: DraftAccess;
  readonly judged: Judged;
  readonly server: WizardServer;
  readonly onCreated: () => void;
  readonly onExit: () => void;
  readonly above?: ReactNode;
  /** What the server says of the draft. */
  readonly notice?: ReactNode;
}

/** A procedure on the page of its last step, with the fields of all steps open. */
export function OnePage({ procedure, access, judged, server, onCreated, ...rest }: OnePageProps) {
  const { t } = useTranslation('issueCode');
  const sentence = useSentence();
  const { draft } = access;
  useDocumentTitle(t('quick.title'));

  const go = useCallback(
    (stepId: string, { change: isObjection = false }: GoOptions = {}) => {
      // What is wrong is told above, in a summary that has the focus and leads to each field.
      if (isObjection) return;
      const step = procedure.steps.find(({ id }) => id === stepId);
      step?.fields.some(({ name }) => focusPath([name]));
    },
    [procedure],
  );
  const stepId = procedure.steps.at(-1)?.id ?? '';
  const wizard = useWizard({
    ...{ procedure, access, judged, server, stepId, go, onCreated },
    isChange: false,
    isWhole: true,
  });
  const { progress, objections, attempts, submit } = wizard;
  const context = useWizardContext({ procedure, draft, server, isWhole: true }, wizard);
  useSubmitKeys(submit);

  const first = useRef(procedure.steps[0]?.id ?? '');
  useEffect(() => {
    // Nobody comes here to read: the first question has the focus.
    go(first.current);
  }, [go]);

  const isBlocked = progress.some(({ verdict }) => verdict?.state === 'BLOCKED');
  return (
    <WizardContext value={context}>
      <WizardHeader
        mode={procedure.mode}
        saveState={access.saveState}
        notice={rest.notice}
        onExit={() => {
          access.flush();
          rest.onExit();
        }}
      />
      <div className={classes['grid']}>
        <form
          noValidate
          className={classes['page']}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <h1 className={frame['title']}>{t('quick.title')}</h1>
          <p className={frame['lead']}>{t(`step.check.lead_${procedure.mode}`)}</p>
          <Stack gap="xl" className={frame['body']}>
            <ErrorSummary
              key={attempts}
              isLive
              items={(attempts > 0 ? objections : []).map((objection) => ({
                message: sentence(objection),
                focus: () => {
                  focusPath(objection.path);
                },
              }))}
            />
            {rest.above}
            {judged.error !== undefined && (
              <ErrorPanel
                error={judged.error}
                onRetry={() => {
                  judged.refresh().catch(() => undefined);
                }}
              />
            )}
            {progress.map((each) => (
              <StepSection key={each.step.id} progress={each} objections={objections} />
            ))}
            <CheckNotices warnings={wizard.warnings} />
            {wizard.failure !== null && <CreateFailure failure={wizard.failure} onRetry={submit} />}
            {wizard.isSpent && <EarlierTry />}
          </Stack>
          {!isBlocked && (
            <div className={frame['actions']}>
              <div className={frame['onward']}>
                <Kbd size="xs" aria-hidden className={frame['key']}>
                  Ctrl + Enter
                </Kbd>
                <Button type="submit" loading={wizard.isBusy}>
                  {t(`create_${procedure.mode}`)}
                </Button>
              </div>
            </div>
          )}
        </form>
        <aside className={frame['side']} aria-label={t('checks.title')}>
          <ChecksPanel isJudging={judged.isJudging} />
        </aside>
      </div>
    </WizardContext>
  );
}
