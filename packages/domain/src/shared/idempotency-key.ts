import * as z from 'zod/mini';
import { optionalText } from './fields.js';

const IDEMPOTENCY_KEY_MAX = 200;

/** The caller's name for one call, so that its repetition changes nothing again; any text, blank means none. */
export const idempotencyKeySchema = z.object({ idempotencyKey: optionalText(IDEMPOTENCY_KEY_MAX) });
