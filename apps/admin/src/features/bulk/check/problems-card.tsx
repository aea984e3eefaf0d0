import type { RowFix } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button, Group, NativeSelect, SectionCard } from '../../../shared/ui';
import type { Job } from '../documents';
import { countIn } from '../job-counts';
import { fixesOfAll } from '../rows/fixes';
import type { Fixing } from '../rows/use-fix';
import classes from './check-view.module.css';
import { OFFERED_DAYS } from '../wait-days';
import { useProblemWords } from './use-problem-words';
import { useProblems, type Problem } from './use-problems';

interface ProblemsCardProps {
  readonly job: Job;
  readonly fixing: Fixing;
}

/** What stands in the way, kind by kind, each with what mends all of it. */
export function ProblemsCard({ job, fixing }: ProblemsCardProps) {
  const { t } = useTranslation('bulk');
  const problems = useProblems(job.id, String(job.revision));
  if (countIn(job, 'ERROR') === 0 || problems.length === 0) return null;
  const mayWait = problems.some(
    ({
      row: {
        errors: [first],
      },
    }) => (first === undefined ? false : fixesOfAll(first, job.kind).includes('WAIT')),
  );
  return (
    <SectionCard title={t('check.problems')}>
      <ul className={classes['problems']}>
        {problems.map((problem) => (
          <ProblemLine key={problem.code} kind={job.kind} problem={problem} fixing={fixing} />
        ))}
      </ul>
      {mayWait && (
        <NativeSelect
          className={classes['days']}
          label={t('letWait')}
          size="xs"
          disabled={fixing.isBusy}
          value={String(fixing.waitDays)}
          data={OFFERED_DAYS.map((count) => ({
            value: String(count),
            label: t('letWaitDays', { count }),
          }))}
          onChange={(event) => {
            fixing.setWaitDays(Number(event.currentTarget.value));
          }}
        />
      )}
    </SectionCard>
  );
}

interface ProblemLineProps {
  readonly kind: Job['kind'];
  readonly problem: Problem;
  readonly fixing: Fixing;
}

function ProblemLine({ kind, problem, fixing }: ProblemLineProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const problemWords = useProblemWords();
  const { code, row, count } = problem;
  const [first] = row.errors;
  if (first === undefined) return null;
  const words = problemWords(problem, first);
  const [main, ...others] = fixesOfAll(first, kind);
  // Rows in error have never been left out: what they are told again is their judgement.
  const label = (fix: RowFix) => t(fix === 'AS_PLANNED' ? 'fixAll.again' : `fixAll.${fix}`);
  return (
    <li>
      <span className={classes['problem']}>
        {t('of', { count: format.number(count), problem: words })}
      </span>
      <Group gap="xs">
        {[main, ...others].map(
          (fix) =>
            fix !== undefined && (
              <Button
                key={fix}
                size="compact-sm"
                variant={fix === main && fix !== 'LEAVE_OUT' ? 'filled' : 'default'}
                disabled={fixing.isBusy}
                aria-label={`${label(fix)}: ${words}`}
                onClick={() => void fixing.fix({ fix, state: 'ERROR', problem: code })}
              >
                {label(fix)}
              </Button>
            ),
        )}
      </Group>
    </li>
  );
}
