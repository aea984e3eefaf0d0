import type { StepVerdict, Violation } from '@creator-codes/domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RemedyControl } from '../../../parts/remedies/remedy-control';
import { REMEDY_OPERATION } from '../../../shared/access/remedy-operation';
import { AskOwner } from '../../../shared/access/ask-owner';
import { useMay } from '../../../shared/access/may';
import { paramsOf, useSentence } from '../../../shared/lib/violations';
import { NoticePanel } from '../../../shared/ui';
import { useBlockedWords } from './use-blocked-words';
import { useWizardRemedies } from './use-wizard-remedies';
import classes from './blocked-panel.module.css';

/** What stands in the way of a step, and what helps, the most direct first. */
export function BlockedPanel({ verdict }: { readonly verdict: StepVerdict }) {
  const { t } = useTranslation('issueCode');
  const sentence = useSentence();
  const wordsOf = useBlockedWords();
  const may = useMay();
  const remedies = verdict.remedies.filter(({ kind }) => {
    const operation = REMEDY_OPERATION[kind];
    return operation === null || may(operation);
  });
  const [first, ...others] = verdict.violations;
  const scene = useWizardRemedies(remedies);
  const words = first === undefined ? null : wordsOf(first);
  const panel = useRef<HTMLDivElement>(null);
  const what = `${first?.code ?? ''} ${subjectOf(first)}`;
  useEffect(() => {
    // It may appear below a list, out of sight of who has just chosen from it.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [what]);
  return (
    <div ref={panel}>
      <NoticePanel
        tone="yellow"
        role="status"
        title={words?.title ?? (first === undefined ? t('needsAction') : sentence(first))}
        actions={
          <>
            {remedies.map((remedy, index) => (
              <RemedyControl
                key={remedy.kind}
                remedy={remedy}
                isPrimary={index === 0}
                scene={scene}
              />
            ))}
            {scene.remedies.refusals.length > 0 && (
              <p role="alert" className={classes['errors']}>
                {scene.remedies.refusals.map(sentence).join(' ')}
              </p>
            )}
          </>
        }
      >
        {words?.body}
        {remedies.length === 0 && verdict.remedies.length > 0 && <AskOwner />}
        {others.map((violation) => (
          <p key={violation.code}>{sentence(violation)}</p>
        ))}
      </NoticePanel>
    </div>
  );
}

function subjectOf(violation: Violation | undefined): string {
  if (violation === undefined) return '';
  const { creator, program } = paramsOf(violation);
  return creator ?? program ?? '';
}
