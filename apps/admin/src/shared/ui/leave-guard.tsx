import { useBlocker } from '@tanstack/react-router';
import { useFormState, type Control, type FieldValues } from 'react-hook-form';
import { LeaveDialog } from './leave-dialog';

/** Asks before a form is left into which somebody has typed; its own submitting may lead elsewhere. */
export function LeaveGuard<Values extends FieldValues>({
  control,
}: {
  readonly control: Control<Values>;
}) {
  const { isDirty, isSubmitting } = useFormState({ control });
  const isHalfFilled = isDirty && !isSubmitting;
  const blocker = useBlocker({
    // The language and filters of a page stand in its address, too: they lose nothing.
    shouldBlockFn: ({ current, next }) => isHalfFilled && current.pathname !== next.pathname,
    enableBeforeUnload: isHalfFilled,
    withResolver: true,
  });
  return (
    <LeaveDialog
      opened={blocker.status === 'blocked'}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
    />
  );
}
