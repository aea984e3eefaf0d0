/** The sentence of every `idempotencyKey`. */
export const IDEMPOTENCY_KEY =
  'At most 200 characters, made by you. The same call with the same key within 24 hours changes nothing again and answers as the first did; other arguments under it are `IDEMPOTENCY_KEY_REUSED`. A refused call leaves the key free.';

/** The sentence of every `version`. */
export const VERSION =
  'The `version` that you saw. When it has changed since, the call is refused with `STALE_VERSION` and answers the current object.';
