import { requiredProgramKinds, type ProgramKind, type ProgramMode } from '@creator-codes/domain';

/** The way to the first code, in order; Optimize only where the mode asks for it. */
export type TaskId = 'programs' | 'optimize' | 'creator' | 'joined' | 'code';

export interface Task {
  readonly id: TaskId;
  readonly isDone: boolean;
}

interface Facts {
  readonly mode: ProgramMode;
  readonly optimizeActive: boolean;
  readonly programs: readonly { readonly kind: ProgramKind; readonly codeTracking: boolean }[];
  readonly hasCreator: boolean;
  readonly hasJoined: boolean;
  readonly hasCode: boolean;
}

/** What is done and what is not, read from what exists. */
export function tasksOf(facts: Facts): readonly Task[] {
  const tasks: Task[] = [{ id: 'programs', isDone: missingKinds(facts).length === 0 }];
  if (facts.mode === 'PERFORMANCE_AND_CREATOR') {
    tasks.push({ id: 'optimize', isDone: facts.optimizeActive });
  }
  tasks.push(
    { id: 'creator', isDone: facts.hasCreator },
    { id: 'joined', isDone: facts.hasJoined },
    { id: 'code', isDone: facts.hasCode },
  );
  return tasks;
}

/** The kinds of program that the mode asks for and of which none has code tracking on. */
export function missingKinds({
  mode,
  programs,
}: Pick<Facts, 'mode' | 'programs'>): readonly ProgramKind[] {
  return requiredProgramKinds('CREATOR', mode).filter(
    (kind) => !programs.some((each) => each.kind === kind && each.codeTracking),
  );
}
