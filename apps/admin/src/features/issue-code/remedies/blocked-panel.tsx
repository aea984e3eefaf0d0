import type { RemedyKind, StepVerdict, Violation } from '@creator-codes/domain';
import { useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { REMEDY_OPERATION } from '../../../shared/access/remedy-operation';
import { AskOwner } from '../../../shared/access/ask-owner';
import { useMay } from '../../../shared/access/may';
import { paramsOf, useSentence } from '../../../shared/lib/violations';
import { NoticePanel } from '../../../shared/ui';
import { ChooseProgram, CreateProgram, TurnOnTracking } from './program-remedies';
import { CreateMediaSource } from './create-media-source';
import { Invitation } from './invitation';
import { InviteCreator, RecordCreatorJoined } from './membership-remedies';
import { RecordOptimize } from './record-optimize';
import type { RemedyProps } from './remedy-props';
import { useBlockedWords } from './use-blocked-words';

/** One control per kind of remedy; which of them help, and in what order, the verdict says. */
const REMEDIES: Readonly<Record<RemedyKind, ComponentType<RemedyProps>>> = {
  INVITE_CREATOR: InviteCreator,
  RECORD_CREATOR_JOINED: RecordCreatorJoined,
  COPY_INVITATION: Invitation,
  RECORD_OPTIMIZE: RecordOptimize,
  CREATE_MEDIA_SOURCE: CreateMediaSource,
  TURN_ON_CODE_TRACKING: TurnOnTracking,
  CREATE_PROGRAM: CreateProgram,
  CHOOSE_PROGRAM: ChooseProgram,
};

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
        actions={remedies.map((remedy, index) => {
          const Control = REMEDIES[remedy.kind];
          return (
            <Control
              key={remedy.kind}
              remedy={remedy}
              isPrimary={index === 0}
              subject={subjectOf(first)}
            />
          );
        })}
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
