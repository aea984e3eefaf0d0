import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

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
  const here = useRouterState({ select: ({ location: { state } }) => state.__TSR_index });
  const [leavingFrom, setLeavingFrom] = useState<number | null>(null);
  /** Goes back to where the form was entered, which then shows the result; false where that is here. */
  const leaveSteps = useCallback((): boolean => {
    const at = router.latestLocation.state.__TSR_index;
    if (at <= enteredAt) return false;
    setLeavingFrom(at);
    router.history.go(enteredAt - at);
    return true;
  }, [router, enteredAt]);
  /** Whether the browser is on its way back: what stood here stands until it is there. */
  const isLeaving = leavingFrom === here;
  return { enteredAt, leaveSteps, isLeaving };
}
