import type { Deep } from '../deep';
import type { codes as en } from '../en/codes';

export const codes: Deep<typeof en> = {};
