import {
  DEFAULT_MATCH_TYPE,
  MATCH_TYPES,
  type FieldKind,
  type MatchType,
  type Procedure,
} from '@creator-codes/domain';
import * as z from 'zod/mini';
import { emptyValue, parseStored, type ValueOfKind } from './values';

const draftSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  /** The account's zone when the draft was made: the default of every form with dates. */
  timeZone: z.string(),
  /** By field name. Read with {@link valueOf}, which trusts nothing that comes out of a storage. */
  values: z.record(z.string(), z.unknown()),
  /** Goes with every attempt to create, so that a double click or a retry cannot make two codes. */
  idempotencyKey: z.string(),
  /** The step at which it was left; none before another than the first was open. */
  at: z.optional(z.string()),
  /** What the server has of it: none before it was sent. `savedAt` is the change that was sent last. */
  server: z.optional(
    z.object({ id: z.string(), version: z.number(), savedAt: z.nullable(z.number()) }),
  ),
  createdAt: z.number(),
  changedAt: z.nullable(z.number()),
  result: z.nullable(
    z.object({
      promoCodeId: z.string(),
      text: z.string(),
      /** As it was made: a deal may have decided it. */
      window: z.optional(
        z.object({ startAt: z.nullable(z.string()), endAt: z.nullable(z.string()) }),
      ),
    }),
  ),
});

/** The answers that a manager has given so far, and the code once it is made. */
export type Draft = Readonly<z.output<typeof draftSchema>>;

/** The part of a field's description that is needed to read and write its value. */
export interface FieldRef<Kind extends FieldKind = FieldKind> {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
}

export interface NewDraft {
  readonly id: string;
  readonly accountId: string;
  readonly timeZone: string;
  readonly idempotencyKey: string;
  readonly now: number;
}

export function newDraft({ now, ...given }: NewDraft): Draft {
  return { ...given, values: {}, createdAt: now, changedAt: null, result: null };
}

/** The draft as it is left at a step; one that nobody has touched stays so. */
export function leftAt(draft: Draft, stepId: string): Draft {
  return draft.changedAt === null || draft.at === stepId ? draft : { ...draft, at: stepId };
}

/** The draft with what the server has of it; undefined for nothing. */
export function withServer(draft: Draft, server: Draft['server']): Draft {
  const changed = { ...draft, ...(server !== undefined && { server }) };
  if (server === undefined) delete changed.server;
  return changed;
}

/** A draft from a storage's text, or null when it is none: storage is anybody's to damage. */
export function parseDraft(text: string): Draft | null {
  try {
    const outcome = z.safeParse(draftSchema, JSON.parse(text));
    return outcome.success ? outcome.data : null;
  } catch {
    return null;
  }
}

/** The value of a field: what was entered, or the empty value of its kind. */
export function valueOf<Kind extends FieldKind>(
  draft: Pick<Draft, 'values' | 'timeZone'>,
  field: FieldRef<Kind>,
): ValueOfKind[Kind] {
  return parseStored(field.kind, draft.values[field.name]) ?? emptyValue(field, draft.timeZone);
}

/** Whether nobody has answered a field. */
export function isEmpty(draft: Pick<Draft, 'values' | 'timeZone'>, field: FieldRef): boolean {
  const value = JSON.stringify(valueOf(draft, field));
  return value === JSON.stringify(emptyValue(field, draft.timeZone));
}

export function withValue<Kind extends FieldKind>(
  draft: Draft,
  field: FieldRef<Kind>,
  value: ValueOfKind[Kind],
  now: number,
): Draft {
  return { ...draft, values: { ...draft.values, [field.name]: value }, changedAt: now };
}

/** All fields of a procedure, in its order. */
export function fieldsOf(procedure: Procedure) {
  return procedure.steps.flatMap(({ fields }) => fields);
}

/** The first field of a kind, in the procedure's order. */
export function fieldOfKind<Kind extends FieldKind>(
  procedure: Procedure,
  kind: Kind,
): FieldRef<Kind> | null {
  const field = fieldsOf(procedure).find((candidate) => candidate.kind === kind);
  return field === undefined ? null : { name: field.name, kind, required: field.required };
}

/** How the text of a draft is compared; as nearly all are while nobody has chosen. */
export function matchTypeOf(
  procedure: Procedure,
  draft: Pick<Draft, 'values' | 'timeZone'>,
): MatchType {
  const field = { name: 'matchType', kind: 'oneOf', required: false } as const;
  const isAsked = fieldsOf(procedure).some(({ name }) => name === field.name);
  const chosen = isAsked ? valueOf(draft, field) : '';
  return MATCH_TYPES.find((each) => each === chosen) ?? DEFAULT_MATCH_TYPE;
}
