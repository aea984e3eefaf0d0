import type { Account } from '../../account/account.js';
import { violation, type Violation } from '../../shared/violation.js';
import type { ProcedureStep } from '../step.js';
import { blocked, passed, remedy } from '../verdict.js';

/** First half of R3: the account has the add-on that unlocks media sources. */
export function optimizeViolation(account: Pick<Account, 'optimize'>): Violation | null {
  return account.optimize === null ? violation('OPTIMIZE_REQUIRED') : null;
}

/** Step 2 of six. It asks for nothing: it passes by itself once an owner has recorded the add-on. */
export const optimizeStep = {
  id: 'optimize',
  programKind: 'PERFORMANCE',
  fields: [],
  shape: {},
  objections: [{ code: 'OPTIMIZE_REQUIRED', field: '' }],
  judge: (facts) => {
    const missing = optimizeViolation(facts.account);
    return missing === null
      ? passed('OPTIMIZE_ACTIVE')
      : blocked([missing], [remedy('RECORD_OPTIMIZE', facts.account.id)]);
  },
} as const satisfies ProcedureStep;
