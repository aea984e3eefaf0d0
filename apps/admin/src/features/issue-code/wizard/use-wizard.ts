import { type FieldKind, type Procedure } from '@creator-codes/domain';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Objection, UserError } from '../../../shared/lib/violations';
import { useTextAvailability } from '../engine/availability';
import { withValue, type FieldRef } from '../engine/draft';
import { issueInputOf } from '../engine/draft-input';
import { merged, stepIdOf } from '../engine/objections';
import { firstOpenId, nextStepId, progressOf, type StepProgress } from '../engine/progress';
import type { DraftAccess } from '../engine/use-draft';
import type { ValueOfKind } from '../engine/values';
import type { WizardServer } from '../engine/wizard-server';
import type { Judged } from './judged';
import { useCreate } from './use-create';
import { useFinalCheck } from './use-final-check';

export interface GoOptions {
  /** Leaves no entry behind for the browser's Back. */
  readonly replace?: boolean;
  /** Comes from the check page and goes back there. */
  readonly change?: boolean;
  /** The step that was asked for and has to wait. */
  readonly heldFor?: string;
}

export interface WizardOptions {
  readonly procedure: Procedure;
  readonly access: DraftAccess;
  readonly judged: Judged;
  readonly server: WizardServer;
  readonly stepId: string;
  readonly isChange: boolean;
  /** All steps stand on the page of the last one. */
  readonly isWhole?: boolean;
  readonly go: (stepId: string, options?: GoOptions) => void;
  readonly onCreated: () => void;
}

const PATIENCE_MS = 5_000;

/** The state of a wizard around one open step; knows steps only as the procedure describes them. */
export function useWizard(options: WizardOptions) {
  const { procedure, access, judged, server, stepId, isChange, isWhole = false } = options;
  const { go, onCreated } = options;
  const { draft } = access;
  const [attempted, setAttempted] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const focusNext = useRef<readonly string[] | null>(null);

  const progress = useMemo(
    () => progressOf(procedure, draft, judged.verdicts),
    [procedure, draft, judged.verdicts],
  );
  const lastId = procedure.steps.at(-1)?.id ?? '';
  const isLast = stepId === lastId;
  const availability = useTextAvailability(procedure, draft, server);
  const input = useMemo(() => issueInputOf(procedure, draft), [procedure, draft]);
  const finalCheck = useFinalCheck(isLast ? input : null, server);

  const here = progress.find(({ step }) => step.id === stepId) ?? null;
  const shown = isWhole ? progress : progress.filter((each) => each === here);
  const isAttempted = attempted.includes(stepId);
  const objections = objectionsOf(
    isAttempted ? shown.flatMap(({ violations }) => violations) : [],
    isLast ? [...refusals, ...finalCheck.errors] : refusals,
    (objection) => isLast || (stepIdOf(procedure, objection) ?? stepId) === stepId,
  );

  /** Opens the step that an objection belongs to, with the focus where it belongs. */
  const openAt = useCallback(
    (home: string, path: readonly string[]) => {
      focusNext.current = path;
      go(home, { change: true });
    },
    [go],
  );
  /** The path that waits for the focus, once. */
  const takeFocusPath = useCallback(() => {
    const path = focusNext.current;
    focusNext.current = null;
    return path;
  }, []);

  const refuse = useCallback(
    (errors: readonly UserError[]) => {
      setRefusals(errors);
      setAttempts((count) => count + 1);
      const [first] = errors;
      const home = first === undefined ? null : stepIdOf(procedure, first);
      if (first !== undefined && home !== null && home !== stepId) {
        openAt(home, first.path);
      }
      judged.refresh().catch(() => undefined);
    },
    [procedure, stepId, openAt, judged],
  );

  const { create, isCreating, failure, isSpent, forgetFailure } = useCreate({
    access,
    server,
    onCreated,
    onRefused: refuse,
  });

  const change = <Kind extends FieldKind>(field: FieldRef<Kind>, value: ValueOfKind[Kind]) => {
    setRefusals((known) => known.filter(({ path }) => path[0] !== field.name));
    forgetFailure();
    access.change((current) => withValue(current, field, value, Date.now()));
  };

  /** From now on the page says what is wrong with its answers. */
  const attempt = () => {
    setAttempted((known) => [...known, stepId]);
    setAttempts((count) => count + 1);
  };

  /** Continue: to the next step that needs somebody, or back to the check page after a change. */
  const proceed = async () => {
    access.flush();
    setAsking(true);
    try {
      const verdicts = judged.isJudging ? await judged.refresh() : judged.verdicts;
      const now = progressOf(procedure, draft, verdicts);
      const current = now.find(({ step }) => step.id === stepId);
      if (current === undefined || current.verdict?.state === 'BLOCKED') return;
      attempt();
      if (current.violations.length > 0) return;
      const refused = await refusedHere(current);
      setRefusals((known) => [...refused, ...known.filter((error) => !isHere(error))]);
      if (refused.length === 0) go(isChange ? lastId : nextStepId(now, stepId));
    } catch {
      // The server could not be asked; the panel of the page says so and offers to try again.
    } finally {
      setAsking(false);
    }
  };

  const isHere = (objection: Objection) => stepIdOf(procedure, objection) === stepId;

  const refusedHere = async ({ step }: StepProgress): Promise<readonly UserError[]> => {
    if (step.fields.length === 0) return [];
    if (input === null) {
      return availability.kind === 'held' ? availability.held.filter(isHere) : [];
    }
    try {
      const { errors } = await withinPatience(server.check(input));
      return errors.filter(isHere);
    } catch {
      // Not known is no refusal: creating asks again.
      return [];
    }
  };

  /** After a remedy: the step may hold now, and then the flow moves on. */
  const remedied = async () => {
    const verdicts = await judged.refresh();
    const now = progressOf(procedure, draft, verdicts);
    const current = now.find(({ step }) => step.id === stepId);
    if (isWhole) go(firstOpenId(now));
    else if (current?.isFinished) go(isChange ? lastId : nextStepId(now, stepId));
  };

  const submit = () => {
    if (isAsking || isCreating) return;
    const isBlocked = shown.some(({ verdict }) => verdict?.state === 'BLOCKED');
    if (!isLast) void proceed();
    else if (input === null || isBlocked) attempt();
    else void create(input);
  };

  return {
    progress,
    here,
    isLast,
    isAttempted,
    objections,
    warnings: finalCheck.warnings,
    availability,
    attempts,
    isBusy: isAsking || isCreating,
    failure,
    isSpent,
    openAt,
    takeFocusPath,
    change,
    submit,
    remedied,
  };
}

function objectionsOf(
  local: readonly Objection[],
  refusals: readonly UserError[],
  belongs: (objection: Objection) => boolean,
): readonly Objection[] {
  return merged(local, refusals.filter(belongs));
}

/** A server that hangs must not hold a form. */
async function withinPatience<T>(asked: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const impatience = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => {
      reject(new Error('The server did not answer in time'));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, impatience]);
  } finally {
    window.clearTimeout(timer);
  }
}
