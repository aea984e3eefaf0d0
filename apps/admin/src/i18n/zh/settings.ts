import type { Deep } from '../deep';
import type { settings as en } from '../en/settings';

export const settings: Deep<typeof en> = {};
