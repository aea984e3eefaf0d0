import type { Deep } from '../deep';
import type { partners as en } from '../en/partners';

export const partners: Deep<typeof en> = {};
