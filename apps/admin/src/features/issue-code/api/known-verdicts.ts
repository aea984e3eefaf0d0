import {
  chooseProgram,
  isIdOf,
  judgeProcedure,
  type Procedure,
  type Program,
  type StepVerdict,
} from '@creator-codes/domain';
import type { CurrentAccount } from '../../../shared/lib/viewer';
import { violationOf } from '../../../shared/lib/violations';
import type { Input } from '../engine/draft-input';
import type { Verdicts } from '../engine/progress';
import type { ReadinessAnswer, WizardProgram } from './documents';

/** The server's readiness as verdicts by step id. */
export function verdictsOf(readiness: ReadinessAnswer): Verdicts {
  return new Map(
    readiness.steps.map((answer): [string, StepVerdict] => [
      answer.step.name,
      {
        state: answer.state,
        evidence:
          answer.evidenceCode === null
            ? null
            : {
                code: answer.evidenceCode,
                params: Object.fromEntries(
                  answer.evidenceParams.map(({ name, value }) => [name, value]),
                ),
              },
        violations: answer.violations.map(violationOf),
        remedies: answer.remedies,
      },
    ]),
  );
}

/**
 * What is known before a creator is chosen, by the same judges that the server calls: a missing add-on or
 * tracking that is off is told at once, not four steps later.
 */
export function verdictsWithoutCreator(
  procedure: Procedure,
  account: CurrentAccount,
  programs: readonly WizardProgram[],
  input: Input | null,
): Verdicts {
  if (!isIdOf('Account', account.id)) return new Map();
  const known = programs.flatMap(programOf);
  const { steps } = judgeProcedure(procedure, {
    now: Date.now(),
    account: {
      id: account.id,
      mode: account.mode,
      optimize: account.optimizeActive
        ? {
            recordedBy: account.optimizeRecordedBy ?? '',
            recordedAt: Date.parse(account.optimizeRecordedAt ?? ''),
          }
        : null,
    },
    creator: null,
    creatorProgram: chooseProgram(known, 'CREATOR', textOf(input?.['creatorProgramId'])),
    performanceProgram: chooseProgram(
      known,
      'PERFORMANCE',
      textOf(input?.['performanceProgramId']),
    ),
    membership: null,
    mediaSource: null,
  });
  return new Map(steps.map(({ step, ...verdict }) => [step.id, verdict]));
}

function programOf(program: WizardProgram): readonly Program[] {
  const { id, createdAt, ...rest } = program;
  return isIdOf('Program', id) ? [{ ...rest, id, createdAt: Date.parse(createdAt) }] : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
