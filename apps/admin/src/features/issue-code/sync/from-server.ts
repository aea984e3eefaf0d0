import * as z from 'zod/mini';
import type { Draft } from '../engine/draft';
import type { ServerDraft } from './documents';

const valuesSchema = z.object({
  fields: z.record(z.string(), z.unknown()),
  timeZone: z.string(),
  idempotencyKey: z.string(),
});

/** Where a draft is kept in this browser. */
interface Place {
  readonly id: string;
  readonly accountId: string;
  readonly timeZone: string;
}

/** A draft of the server as this browser works on it. */
export function draftFromServer(theirs: ServerDraft, { id, accountId, timeZone }: Place): Draft {
  const read = z.safeParse(valuesSchema, theirs.values);
  const values = read.success
    ? read.data
    : { fields: {}, timeZone, idempotencyKey: crypto.randomUUID() };
  const changedAt = Date.parse(theirs.changedAt);
  return {
    ...{ id, accountId, timeZone: values.timeZone, values: values.fields },
    idempotencyKey: values.idempotencyKey,
    ...(theirs.step === null ? {} : { at: theirs.step }),
    ...{ createdAt: Date.parse(theirs.createdAt), changedAt, result: null },
    server: { id: theirs.id, version: theirs.version, savedAt: changedAt },
  };
}
