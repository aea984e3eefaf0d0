import { useState, type ComponentProps } from 'react';
import { toastDone } from '../lib/toast';
import type { Objection } from '../lib/violations';
import { ConfirmDialog } from './confirm-dialog';
import { FormErrorSummary } from './form-error-summary';

interface DecisionDialogProps extends Omit<
  ComponentProps<typeof ConfirmDialog>,
  'opened' | 'onConfirm'
> {
  /** Does it. @returns what was refused; null where nothing was answered */
  readonly decide: () => Promise<readonly Objection[] | null>;
  /** The sentence that a toast says then. */
  readonly done: string;
  /** Goes on after the dialog has closed. */
  readonly onDone?: () => void;
}

/** Asks before something that matters, does it, says in its place what was refused, and closes with a toast. */
export function DecisionDialog({ decide, done, onDone, children, ...dialog }: DecisionDialogProps) {
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const confirm = async () => {
    const found = await decide();
    if (found === null) return;
    setRefusals(found);
    if (found.length > 0) return;
    toastDone(done);
    dialog.onClose();
    onDone?.();
  };
  return (
    <ConfirmDialog {...dialog} opened onConfirm={() => void confirm()}>
      <FormErrorSummary errors={{ unplaced: refusals }} />
      {children}
    </ConfirmDialog>
  );
}
