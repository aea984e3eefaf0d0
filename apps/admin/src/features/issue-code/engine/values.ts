import {
  CREDIT_POLICIES,
  DEFAULT_CREDIT_POLICY,
  type FieldKind,
  type Instant,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import * as z from 'zod/mini';
import { instantOfWall, NO_WALL_TIME, under } from '../../../shared/lib/wall-time';

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
  readonly email: string;
  /** One of the field's choices; empty means the first. */
  readonly oneOf: string;
  readonly terms: TermsValue | null;
}

/** What a value becomes in the input of a step's schema. */
export interface Converted {
  /** Undefined leaves the field out. */
  readonly value: unknown;
  readonly violations?: readonly Violation[];
}

interface KindOfValue<Value> {
  /** Reads what comes out of a storage. */
  readonly schema: z.ZodMiniType<Value>;
  /** Before anybody has filled it in. */
  readonly empty: Value;
  readonly toInput: (value: Value) => Converted;
}

const choice: KindOfValue<Choice | null> = {
  schema: z.nullable(choiceSchema),
  empty: null,
  toInput: (value) => ({ value: value?.id }),
};

const optionalText: KindOfValue<string> = {
  schema: z.string(),
  empty: '',
  toInput: (value) => ({ value: value.trim() === '' ? undefined : value }),
};

/** What the engine knows of each kind of field; what one sees of it is in fields/field-kinds. */
const KINDS: { readonly [Kind in FieldKind]: KindOfValue<ValueOfKind[Kind]> } = {
  creator: choice,
  program: choice,
  mediaSource: choice,
  deal: choice,
  codeText: { schema: z.string(), empty: '', toInput: (value) => ({ value }) },
  longText: optionalText,
  email: optionalText,
  oneOf: {
    schema: z.string(),
    empty: '',
    toInput: (value) => ({ value: value === '' ? undefined : value }),
  },
  terms: {
    schema: z.nullable(termsValueSchema),
    empty: null,
    toInput: (value) => (value === null ? { value: undefined } : termsInput(value)),
  },
};

/** Terms before anybody has touched them: right away, no end, the default policy. */
export function initialTerms(timeZone: string): TermsValue {
  return { creditPolicy: DEFAULT_CREDIT_POLICY, timeZone, start: NO_WALL_TIME, end: NO_WALL_TIME };
}

/** The value of a field that nobody has filled in; required terms have defaults instead of a gap. */
export function emptyValue<Kind extends FieldKind>(
  field: { readonly kind: Kind; readonly required: boolean },
  timeZone: string,
): ValueOfKind[Kind] {
  if (field.kind !== 'terms' || !field.required) return KINDS[field.kind].empty;
  return parseStored(field.kind, initialTerms(timeZone)) ?? KINDS[field.kind].empty;
}

/** Reads what a browser's storage gave back; undefined when it is not a value of that kind. */
export function parseStored<Kind extends FieldKind>(
  kind: Kind,
  stored: unknown,
): ValueOfKind[Kind] | undefined {
  const outcome = z.safeParse(KINDS[kind].schema, stored);
  return outcome.success ? outcome.data : undefined;
}

/** What a value becomes in the input of its step's schema. */
export function convert<Kind extends FieldKind>(kind: Kind, value: ValueOfKind[Kind]): Converted {
  return KINDS[kind].toInput(value);
}

function termsInput(terms: TermsValue): Converted {
  const { creditPolicy, timeZone } = terms;
  const startAt = instantOfEnd(terms, 'start');
  const endAt = instantOfEnd(terms, 'end');
  return {
    value: {
      creditPolicy,
      timeZone,
      startAt: startAt.ok ? startAt.value : null,
      endAt: endAt.ok ? endAt.value : null,
    },
    // The zone has a field, and a violation from its schema, of its own.
    violations: [...under('startAt', startAt), ...under('endAt', endAt)].filter(
      ({ code }) => code !== 'UNKNOWN_TIME_ZONE',
    ),
  };
}

/** The instant at which terms begin or end; null when that is left open. */
export function instantOfEnd(terms: TermsValue, end: 'start' | 'end'): Result<Instant | null> {
  return instantOfWall(terms[end], terms.timeZone, end);
}
