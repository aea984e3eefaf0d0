import type { BulkKinds } from './bulk-kind.js';
import { issueKind } from './issue/issue-kind.js';

/** What jobs of each kind do. */
export const BULK_KINDS: BulkKinds = { ISSUE_PROMO_CODES: issueKind };
