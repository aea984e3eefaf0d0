import type { Procedure } from '@creator-codes/domain';
import { useMemo } from 'react';
import type { Draft } from '../engine/draft';
import type { WizardServer } from '../engine/wizard-server';
import type { useWizard } from './use-wizard';
import type { WizardAccess } from './wizard-context';

interface Around {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly server: WizardServer;
  readonly isWhole: boolean;
}

/** What fields and remedies see of a wizard; the same object while nothing of it has changed. */
export function useWizardContext(
  { procedure, draft, server, isWhole }: Around,
  { progress, availability, change, remedied }: ReturnType<typeof useWizard>,
): WizardAccess {
  return useMemo(
    () => ({ procedure, draft, progress, server, availability, isWhole, change, remedied }),
    [procedure, draft, progress, server, availability, isWhole, change, remedied],
  );
}
