import type { Procedure, ProgramKind } from '@creator-codes/domain';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../shared/ui';
import type { Draft } from '../engine/draft';
import { canOpen, type StepProgress } from '../engine/progress';
import classes from './rail.module.css';
import { useStepSummary } from './use-step-summary';
import { useStepWords } from './use-step-words';

interface RailProps {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly progress: readonly StepProgress[];
  readonly stepId: string;
  readonly onOpen: (stepId: string) => void;
}

/** All steps with their states, under the programs in which they happen; on a phone folded into one line. */
export function Rail(props: RailProps) {
  const { t } = useTranslation('issueCode');
  const words = useStepWords(props.procedure);
  const here = props.progress.find(({ step }) => step.id === props.stepId);
  return (
    <>
      <nav className={classes['rail']} aria-label={t('steps')}>
        <Groups {...props} />
      </nav>
      <details className={classes['folded']}>
        <summary className={classes['fold']}>
          <span>
            {t('stepOf', { number: here?.number ?? 1, count: props.progress.length })}
            {here !== undefined && <> · {words.label(here.step)}</>}
          </span>
        </summary>
        <nav aria-label={t('steps')}>
          <Groups {...props} />
        </nav>
      </details>
    </>
  );
}

function Groups(props: RailProps) {
  const { t } = useTranslation('words');
  const groups = groupsOf(props.progress);
  if (groups.length === 1) return <StepList {...props} isLinked />;
  return groups.map(({ kind, items }, index) => (
    <section key={index} className={classes['group']}>
      <h2 className={classes['heading']}>{kind !== null && t(`program.${kind}`)}</h2>
      <StepList {...props} progress={items} all={props.progress} />
    </section>
  ));
}

interface StepListProps extends RailProps {
  readonly all?: readonly StepProgress[];
  /** A line joins the steps where no headings part them. */
  readonly isLinked?: boolean;
}

function StepList({
  procedure,
  draft,
  progress,
  all = progress,
  stepId,
  onOpen,
  isLinked = false,
}: StepListProps) {
  const { t } = useTranslation('issueCode');
  const words = useStepWords(procedure);
  const summary = useStepSummary(procedure, draft);
  return (
    <ol className={classes['list']} data-linked={isLinked || undefined}>
      {progress.map((item) => {
        const { step, number, look } = item;
        const isCurrent = step.id === stepId;
        const body = (
          <>
            <Mark look={look} number={number} isCurrent={isCurrent} />
            <span className={classes['words']}>
              <span className={classes['label']}>
                <VisuallyHidden>{number}. </VisuallyHidden>
                {words.label(step)}
                <VisuallyHidden>
                  , {t(`look.${isCurrent && look !== 'blocked' ? 'current' : look}`)}
                </VisuallyHidden>
              </span>
              <span className={classes['summary']}>{summary(item)}</span>
            </span>
          </>
        );
        return (
          <li key={step.id} className={classes['item']}>
            {canOpen(all, step.id) || isCurrent ? (
              <button
                type="button"
                className={classes['step']}
                data-look={look}
                aria-current={isCurrent ? 'step' : undefined}
                onClick={() => {
                  onOpen(step.id);
                }}
              >
                {body}
              </button>
            ) : (
              <span className={classes['step']} data-look={look}>
                {body}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Mark({
  look,
  number,
  isCurrent,
}: Pick<StepProgress, 'look' | 'number'> & { readonly isCurrent: boolean }) {
  const shown = isCurrent && look !== 'blocked' ? 'current' : look;
  return (
    <span
      className={classes['mark']}
      data-look={shown}
      data-current={isCurrent || undefined}
      aria-hidden
    >
      {shown === 'passed' && <IconCheck size={14} stroke={3} />}
      {shown === 'blocked' && <IconLock size={13} stroke={2.4} />}
      {(shown === 'current' || shown === 'ready' || shown === 'locked') && number}
    </span>
  );
}

interface Group {
  readonly kind: ProgramKind | null;
  readonly items: readonly StepProgress[];
}

/** Neighbours of one program make a group; a step of no program stays with those before it. */
function groupsOf(progress: readonly StepProgress[]): readonly Group[] {
  const groups: { kind: ProgramKind | null; items: StepProgress[] }[] = [];
  for (const item of progress) {
    const last = groups.at(-1);
    const kind = item.step.programKind;
    if (last !== undefined && (kind === null || kind === last.kind)) last.items.push(item);
    else groups.push({ kind, items: [item] });
  }
  return groups;
}
