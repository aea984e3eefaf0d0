import { CREDIT_POLICIES, DEFAULT_CREDIT_POLICY, type FieldKind } from '@creator-codes/domain';
import * as z from 'zod/mini';
import { NO_WALL_TIME } from '../../../shared/lib/wall-time';

const choiceSchema = z.object({ id: z.string(), label: z.string() });

/** Something picked from a list: its id, and its name so that it can be shown without asking again. */
export type Choice = z.output<typeof choiceSchema>;

const wallTimeSchema = z.object({ wall: z.string(), later: z.boolean() });

const termsValueSchema = z.object({
  creditPolicy: z.enum(CREDIT_POLICIES),
  /** IANA name. */
  timeZone: z.string(),
  /** On a clock in that zone; empty means right away. */
  start: wallTimeSchema,
  /** On a clock in that zone; empty means no end. */
  end: wallTimeSchema,
});

/** Terms as a form holds them: wall times, so that a change of zone moves the instants and not the clock. */
export type TermsValue = z.output<typeof termsValueSchema>;

/** What a form holds for each kind of field. Null terms mean: the same as the required ones before. */
export interface ValueOfKind {
  readonly creator: Choice | null;
  readonly program: Choice | null;
  readonly mediaSource: Choice | null;
  readonly deal: Choice | null;
  readonly codeText: string;
  readonly longText: string;
  readonly terms: TermsValue | null;
}

const nullableChoice = z.nullable(choiceSchema);
const text = z.string();

const SCHEMAS: { readonly [Kind in FieldKind]: z.ZodMiniType<ValueOfKind[Kind]> } = {
  creator: nullableChoice,
  program: nullableChoice,
  mediaSource: nullableChoice,
  deal: nullableChoice,
  codeText: text,
  longText: text,
  terms: z.nullable(termsValueSchema),
};

/** Terms before anybody has touched them: right away, no end, the default policy. */
export function initialTerms(timeZone: string): TermsValue {
  return { creditPolicy: DEFAULT_CREDIT_POLICY, timeZone, start: NO_WALL_TIME, end: NO_WALL_TIME };
}

const EMPTY: { readonly [Kind in FieldKind]: ValueOfKind[Kind] } = {
  creator: null,
  program: null,
  mediaSource: null,
  deal: null,
  codeText: '',
  longText: '',
  terms: null,
};

/** The value of a field that nobody has filled in; required terms have defaults instead of a gap. */
export function emptyValue<Kind extends FieldKind>(
  field: { readonly kind: Kind; readonly required: boolean },
  timeZone: string,
): ValueOfKind[Kind] {
  if (field.kind !== 'terms' || !field.required) return EMPTY[field.kind];
  return parseStored(field.kind, initialTerms(timeZone)) ?? EMPTY[field.kind];
}

/** Reads what a browser's storage gave back; undefined when it is not a value of that kind. */
export function parseStored<Kind extends FieldKind>(
  kind: Kind,
  stored: unknown,
): ValueOfKind[Kind] | undefined {
  const outcome = z.safeParse(SCHEMAS[kind], stored);
  return outcome.success ? outcome.data : undefined;
}
