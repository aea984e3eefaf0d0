import type { FieldKind, Procedure } from '@creator-codes/domain';
import { createContext, use } from 'react';
import type { TextAvailability } from '../engine/availability';
import type { Draft, FieldRef } from '../engine/draft';
import type { StepProgress } from '../engine/progress';
import type { ValueOfKind } from '../engine/values';
import type { WizardServer } from '../engine/wizard-server';

/** What fields and remedies see of the wizard around them. */
export interface WizardAccess {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly progress: readonly StepProgress[];
  readonly server: WizardServer;
  readonly availability: TextAvailability;
  readonly change: <Kind extends FieldKind>(
    field: FieldRef<Kind>,
    value: ValueOfKind[Kind],
  ) => void;
  /** All steps stand on one page. */
  readonly isWhole: boolean;
  /** After a remedy: asks the server again, and moves on when the step holds now. */
  readonly remedied: () => Promise<void>;
}

export const WizardContext = createContext<WizardAccess | null>(null);

export function useWizardAccess(): WizardAccess {
  const access = use(WizardContext);
  if (access === null) throw new Error('useWizardAccess outside of a wizard');
  return access;
}
