import type { BulkKinds } from './bulk-kind.js';
import type { ExportKinds } from './export/export-kind.js';
import { exportPromoCodesKind } from './export/promo-codes-kind.js';
import { exportCreatorsKind } from './export/creators-kind.js';
import { issueKind } from './issue/issue-kind.js';

/** What jobs of each kind do. */
export const BULK_KINDS: BulkKinds = { ISSUE_PROMO_CODES: issueKind };

/** What jobs that write a file write. */
export const EXPORT_KINDS: ExportKinds = {
  EXPORT_PROMO_CODES: exportPromoCodesKind,
  EXPORT_CREATORS: exportCreatorsKind,
};
