import type { AccountView } from '../../../application/ports/views.js';
import { accountOf, type AccountColumns } from '../../rows/account.js';

export function accountView(row: AccountColumns): AccountView {
  const { optimize, ...account } = accountOf(row);
  return {
    ...account,
    optimizeActive: optimize !== null,
    optimizeRecordedBy: optimize?.recordedBy ?? null,
    optimizeRecordedAt: optimize?.recordedAt ?? null,
  };
}
