import type { Deep } from '../deep';
import type { firstRun as en } from '../en/first-run';

export const firstRun: Deep<typeof en> = {};
