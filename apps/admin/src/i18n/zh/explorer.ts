import type { Deep } from '../deep';
import type { explorer as en } from '../en/explorer';

export const explorer: Deep<typeof en> = {};
