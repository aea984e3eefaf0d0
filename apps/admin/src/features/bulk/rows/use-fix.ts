import { WAIT_DAYS } from '@creator-codes/domain';
import { useCallback, useMemo, useState } from 'react';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useAction } from '../../../shared/lib/use-action';
import type { Objection, UserError } from '../../../shared/lib/violations';
import { FixRows } from '../mutations';

type FixInput = Omit<VariablesOf<typeof FixRows>['input'], 'token' | 'idempotencyKey' | 'waitDays'>;

/** What mends rows of a plan as it is now. */
export interface Fixing {
  readonly isBusy: boolean;
  /** For how many days rows wait that are let wait. */
  readonly waitDays: number;
  readonly setWaitDays: (days: number) => void;
  /** Gives what is wrong with it; nothing where it is under way. */
  readonly fix: (input: FixInput) => Promise<readonly Objection[]>;
}

const NONE: readonly Objection[] = [];
/** What a plan makes on its way, beside itself. */
const MADE = ['creators', 'mediaSources'] as const;

/**
 * Mends rows; the plan is made anew then.
 * @param onRefused hears of refusals that are about the plan and not about what was typed
 */
export function useFix(
  token: string | null,
  onRefused: (errors: readonly UserError[]) => void,
): Fixing {
  const [run, isBusy] = useAction(FixRows, { forget: [...MADE] });
  const [waitDays, setWaitDays] = useState<number>(WAIT_DAYS.usual);
  const fix = useCallback(
    async (input: FixInput) => {
      if (token === null) return NONE;
      // Whoever is invited is waited for.
      const days = input.fix === 'WAIT' || input.fix === 'INVITE' ? { waitDays } : {};
      const answer = await run({
        input: { ...input, ...days, token, idempotencyKey: crypto.randomUUID() },
      });
      const errors = answer?.fixBulkJobRows.errors ?? [];
      const [typed, others] = [
        errors.filter(({ path }) => path[0] === 'text'),
        errors.filter(({ path }) => path[0] !== 'text'),
      ];
      if (others.length > 0) onRefused(others);
      return typed;
    },
    [run, token, waitDays, onRefused],
  );
  // While the plan is made anew it has no token, and takes no more.
  const isResting = isBusy || token === null;
  return useMemo(
    () => ({ isBusy: isResting, waitDays, setWaitDays, fix }),
    [isResting, waitDays, fix],
  );
}
