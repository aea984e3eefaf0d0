import type { CodesTarget } from '../codes-target';
import { CompleteManyDialog } from './complete-many-dialog';
import { RotateManyDialog } from './rotate-many-dialog';

export interface ManyDialogProps {
  readonly target: CodesTarget;
  readonly onClose: () => void;
}

/** Plans what is done to one code only without a plan. */
export function ManyDialog({
  what,
  ...props
}: ManyDialogProps & { readonly what: 'complete' | 'rotate' }) {
  return what === 'complete' ? <CompleteManyDialog {...props} /> : <RotateManyDialog {...props} />;
}
