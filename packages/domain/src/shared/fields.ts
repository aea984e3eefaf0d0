import * as z from 'zod/mini';
import { isLongerThan, showsNothing } from './characters.js';
import { comparedEmail, isEmail } from './email.js';
import { isInstant, type Instant } from './instant.js';
import { AMOUNT_MAX } from './money.js';
import { NAME_MAX } from './name.js';
import { issueOf, issueParamsOf } from './schema.js';
import { canonicalTimeZone, isTimeZone, type TimeZone } from './time-zone.js';
import { violation, type Violation } from './violation.js';
import { isWebAddress } from './web-address.js';

/**
 * What never reaches a page or a file: control characters (tab and line feed excepted), characters that turn
 * the direction of the text around them, and halves of surrogate pairs, which no database gives back.
 */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/u;

/** Trimmed, with line feeds as the only line breaks. */
function tidy(value: string): string {
  return value.trim().replace(/\r\n?/g, '\n');
}

/** One line of text that shows something, trimmed; its length is checked after that. */
export function text(options: { readonly min?: number; readonly max: number }) {
  const min = options.min ?? 1;
  return z.pipe(
    z.string(),
    z.transform((value: string, context) => {
      const trimmed = tidy(value).replace(/[\t\n]+/g, ' ');
      if (showsNothing(trimmed)) context.issues.push(issueOf(value, violation('REQUIRED')));
      else if (trimmed.length < min)
        context.issues.push(issueOf(value, violation('TOO_SHORT', [], { min })));
      if (isLongerThan(trimmed, options.max))
        context.issues.push(issueOf(value, violation('TOO_LONG', [], { max: options.max })));
      if (CONTROL.test(trimmed)) context.issues.push(issueOf(value, violation('INVALID_VALUE')));
      return trimmed;
    }),
  );
}

/** A name that is required. */
export function nameText() {
  return text({ max: NAME_MAX });
}

/** Optional text: absent, null and what shows nothing all mean none. */
export function optionalText(max: number) {
  return z.pipe(
    z.nullish(z.string()),
    z.transform((value: string | null | undefined, context): string | null => {
      const trimmed = tidy(value ?? '');
      if (showsNothing(trimmed)) return null;
      if (isLongerThan(trimmed, max))
        context.issues.push(issueOf(value, violation('TOO_LONG', [], { max })));
      if (CONTROL.test(trimmed)) context.issues.push(issueOf(value, violation('INVALID_VALUE')));
      return trimmed;
    }),
  );
}

/** A zone under today's name. */
export const timeZoneSchema = z.pipe(
  z.string(),
  z.transform((value: string, context): TimeZone => {
    if (!isTimeZone(value)) {
      context.issues.push(
        issueOf(value, violation('UNKNOWN_TIME_ZONE', [], { timeZone: value.slice(0, 64) })),
      );
    }
    return canonicalTimeZone(value);
  }),
);

/** An optional instant; absent and null mean no limit. */
export const optionalInstantSchema = z.pipe(
  z.nullish(z.number()),
  z.transform((value: number | null | undefined, context): Instant | null => {
    if (value === null || value === undefined) return null;
    if (!isInstant(value)) context.issues.push(issueOf(value, violation('INSTANT_OUT_OF_RANGE')));
    return value;
  }),
);

/** R8 for an object with `startAt` and `endAt`; reported even if other fields of the object are wrong. */
export function startBeforeEnd() {
  return z.refine<StartAndEnd>(startsBeforeEnd, {
    path: ['endAt'],
    params: issueParamsOf(violation('START_NOT_BEFORE_END')),
    when: ({ value }) => isStartAndEnd(value),
  });
}

/** R8 of a window; where a limit is missing there is nothing to compare. */
export function startsBeforeEnd({ startAt, endAt }: StartAndEnd): boolean {
  return startAt === null || endAt === null || startAt < endAt;
}

interface StartAndEnd {
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
}

function isStartAndEnd(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'startAt' in value && 'endAt' in value && isLimit(value.startAt) && isLimit(value.endAt);
}

function isLimit(value: unknown): boolean {
  return value === null || typeof value === 'number';
}

/** A field with a default: absent and null both mean it. */
export function withDefault<T extends z.ZodMiniType>(schema: T, fallback: z.output<T>) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value): z.output<T> => value ?? fallback),
  );
}

/** One of a list that is too long for an enum of the schema. */
export function oneOf(values: readonly string[]) {
  return z.string().check(z.refine((value: string) => values.includes(value)));
}

/** A whole number between two bounds, both of which it may be. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max: number }) {
  return z.pipe(
    z.number(),
    z.transform((value: number, context): number => {
      if (!Number.isInteger(value)) context.issues.push(issueOf(value, violation('INVALID_VALUE')));
      else if (value < min || value > max)
        context.issues.push(issueOf(value, violation('NUMBER_OUT_OF_RANGE', [], { min, max })));
      return value;
    }),
  );
}

/** An amount in minor units; what costs nothing is left out instead. */
export const amountSchema = wholeNumber({ min: 1, max: AMOUNT_MAX });

/** A number between two bounds with at most two digits behind the point. */
export function wholeOrHundredths({ min, max }: { readonly min: number; readonly max: number }) {
  return z.pipe(
    z.number(),
    z.transform((value: number, context): number => {
      const rounded = Math.round(value * 100) / 100;
      if (value < min || value > max)
        context.issues.push(issueOf(value, violation('NUMBER_OUT_OF_RANGE', [], { min, max })));
      else if (Math.abs(value - rounded) > 1e-9)
        context.issues.push(issueOf(value, violation('INVALID_VALUE')));
      return rounded;
    }),
  );
}

/** An id as it arrives: any text. Whether it names something that the caller may see is asked later (R11). */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const optionalIdSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined): string | null => value ?? null),
);

function notA(expected: 'EMAIL' | 'WEB_ADDRESS'): Violation {
  return violation('INVALID_VALUE', [], { expected });
}

/** An optional e-mail address; blank means none. */
export const optionalEmailSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): string | null => {
    const trimmed = value?.trim() ?? '';
    if (trimmed === '') return null;
    if (!isEmail(trimmed)) context.issues.push(issueOf(value, notA('EMAIL')));
    return trimmed;
  }),
);

/** The address that somebody signs in by or gets mail at; lower case, because two spellings are one person. */
export const emailSchema = z.pipe(
  z.string(),
  z.transform((value: string, context): string => {
    const address = comparedEmail(value);
    if (address === '') context.issues.push(issueOf(value, violation('REQUIRED')));
    else if (!isEmail(address)) context.issues.push(issueOf(value, notA('EMAIL')));
    return address;
  }),
);

/** An optional web address, http or https only: it is shown as a link. */
export const optionalUrlSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): string | null => {
    const trimmed = value?.trim() ?? '';
    if (trimmed === '') return null;
    if (!isWebAddress(trimmed) || CONTROL.test(trimmed)) {
      context.issues.push(issueOf(value, notA('WEB_ADDRESS')));
    }
    return trimmed;
  }),
);
