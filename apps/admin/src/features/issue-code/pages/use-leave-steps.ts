import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where in this tab's history the form was entered whose step this entry shows. */
    enteredAt?: number;
  }
}

/**
 * Once a code is made, the steps behind its page are no places to go back to: each would only show the result again.
 */
export function useLeaveSteps() {
  const router = useRouter();
  const enteredAt = useRouterState({
    select: ({ location: { state } }) => state.enteredAt ?? state.__TSR_index,
  });
  /** Goes back to where the form was entered, which then shows the result; false where that is here. */
  const leaveSteps = useCallback((): boolean => {
    const steps = router.latestLocation.state.__TSR_index - enteredAt;
    if (steps <= 0) return false;
    router.history.go(-steps);
    return true;
  }, [router, enteredAt]);
  return { enteredAt, leaveSteps };
}
