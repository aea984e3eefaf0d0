import type { Deep } from '../deep';
import type { audit as en } from '../en/audit';

export const audit: Deep<typeof en> = {};
