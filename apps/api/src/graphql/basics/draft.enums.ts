import type { DraftState as DraftStates, WizardName as WizardNames } from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const WizardName = registerEnum<WizardNames>(
  'WizardName',
  'A form of several steps whose drafts are kept.',
  { ISSUE_PROMO_CODE: 'A promo code for a creator.' },
);

export const DraftState = registerEnum<DraftStates>('DraftState', 'Where a draft stands.', {
  OPEN: 'It waits for nobody.',
  WAITING: 'It waits for its creator to join.',
  READY: 'It waited for its creator, who has joined: it can go on.',
});
