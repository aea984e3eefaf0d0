import type { BulkKinds } from './bulk-kind.js';
import { completionKind, datesKind, expiryKind } from './codes/kinds.js';
import { rotationKind } from './codes/rotation.js';
import { followDealKind } from './deals/follow-deal-kind.js';
import type { ExportKinds } from './export/export-kind.js';
import { exportCorrectionsKind } from './export/corrections-kind.js';
import { exportPromoCodesKind } from './export/promo-codes-kind.js';
import { exportCreatorsKind } from './export/creators-kind.js';
import { importCreatorsKind } from './import-creators/creators-import-kind.js';
import { importPromoCodesKind } from './import/import-kind.js';
import { issueKind } from './issue/issue-kind.js';

/** What jobs of each kind do. */
export const BULK_KINDS: BulkKinds = {
  ISSUE_PROMO_CODES: issueKind,
  COMPLETE_PROMO_CODES: completionKind,
  CHANGE_PROMO_CODE_DATES: datesKind,
  EXPIRE_PROMO_CODES: expiryKind,
  ROTATE_PROMO_CODES: rotationKind,
  IMPORT_PROMO_CODES: importPromoCodesKind,
  IMPORT_CREATORS: importCreatorsKind,
  FOLLOW_DEAL: followDealKind,
};

/** What jobs that write a file write. */
export const EXPORT_KINDS: ExportKinds = {
  EXPORT_PROMO_CODES: exportPromoCodesKind,
  EXPORT_CREATORS: exportCreatorsKind,
  EXPORT_CORRECTIONS: exportCorrectionsKind,
};
