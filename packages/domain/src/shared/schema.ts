import * as z from 'zod/mini';
import { isInstant, type Instant } from './instant.js';
import { ok, type Result } from './result.js';
import { isTimeZone, type TimeZone } from './time-zone.js';
import {
  VIOLATION_CODES,
  violation,
  type Violation,
  type ViolationCode,
  type ViolationParams,
} from './violation.js';

/** What a check adds to an issue so that it becomes a violation of our own list. */
interface ViolationIssueParams {
  readonly violation: ViolationCode;
  readonly params: ViolationParams;
}

/** A zod issue that stands for one of our violations. */
export function issueOf(
  input: unknown,
  code: ViolationCode,
  params: ViolationParams = {},
  path: readonly string[] = [],
): z.core.$ZodRawIssue {
  return {
    code: 'custom',
    // Not fatal to the objects around it: all problems of an input are told at once.
    continue: true,
    input,
    path: [...path],
    params: { violation: code, params } satisfies ViolationIssueParams,
  };
}

/** Parses with a domain schema; every problem becomes a violation, all of them at once (A6). */
export function parse<T extends z.ZodMiniType>(schema: T, input: unknown): Result<z.output<T>> {
  const outcome = z.safeParse(schema, input);
  if (outcome.success) return ok(outcome.data);
  return { ok: false, violations: outcome.error.issues.flatMap(violationsOfIssue) };
}

function violationsOfIssue(issue: z.core.$ZodIssue): readonly Violation[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => violation('NOT_IN_THIS_MODE', [...issue.path.map(String), key]));
  }
  return [violationOfIssue(issue)];
}

function violationOfIssue(issue: z.core.$ZodIssue): Violation {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'custom': {
      const params: unknown = issue.params;
      return isViolationParams(params)
        ? violation(params.violation, path, params.params)
        : violation('INVALID_VALUE', path);
    }
    case 'invalid_type':
      return violation(issue.input === undefined || issue.input === null ? 'REQUIRED' : 'INVALID_VALUE', path);
    case 'too_small':
      return violation('TOO_SHORT', path, { min: Number(issue.minimum) });
    case 'too_big':
      return violation('TOO_LONG', path, { max: Number(issue.maximum) });
    default:
      return violation('INVALID_VALUE', path);
  }
}

function isViolationParams(value: unknown): value is ViolationIssueParams {
  if (typeof value !== 'object' || value === null || !('violation' in value)) return false;
  return (VIOLATION_CODES as readonly unknown[]).includes(value.violation);
}

/** Printable text: control characters (tab and line break excepted in long text) never reach a page or a file. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** One line or several of text, trimmed, with its length in UTF-16 units checked after trimming. */
export function text(options: { readonly min?: number; readonly max: number }) {
  const min = options.min ?? 1;
  return z.pipe(
    z.string(),
    z.transform((value: string, context) => {
      const trimmed = value.trim();
      if (trimmed.length < min) {
        context.issues.push(
          trimmed.length === 0
            ? issueOf(value, 'REQUIRED')
            : issueOf(value, 'TOO_SHORT', { min }),
        );
      }
      if (trimmed.length > options.max) context.issues.push(issueOf(value, 'TOO_LONG', { max: options.max }));
      if (CONTROL.test(trimmed)) context.issues.push(issueOf(value, 'INVALID_VALUE'));
      return trimmed;
    }),
  );
}

/** Optional text: absent, null and blank all mean none. */
export function optionalText(max: number) {
  return z.pipe(
    z.nullish(z.string()),
    z.transform((value: string | null | undefined, context): string | null => {
      const trimmed = value?.trim() ?? '';
      if (trimmed === '') return null;
      if (trimmed.length > max) context.issues.push(issueOf(value, 'TOO_LONG', { max }));
      if (CONTROL.test(trimmed)) context.issues.push(issueOf(value, 'INVALID_VALUE'));
      return trimmed;
    }),
  );
}

export const timeZoneSchema = z.pipe(
  z.string(),
  z.transform((value: string, context): TimeZone => {
    if (!isTimeZone(value)) {
      context.issues.push(issueOf(value, 'UNKNOWN_TIME_ZONE', { timeZone: value.slice(0, 64) }));
    }
    return value;
  }),
);

/** An optional instant; absent and null mean no limit (A12). */
export const optionalInstantSchema = z.pipe(
  z.nullish(z.number()),
  z.transform((value: number | null | undefined, context): Instant | null => {
    if (value === null || value === undefined) return null;
    if (!isInstant(value)) context.issues.push(issueOf(value, 'INSTANT_OUT_OF_RANGE'));
    return value;
  }),
);

/** An id as it arrives: any text. Whether it names something that the caller may see is asked later (R11). */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const optionalIdSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined): string | null => value ?? null),
);

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

/** An optional e-mail address; blank means none. */
export const optionalEmailSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): string | null => {
    const trimmed = value?.trim() ?? '';
    if (trimmed === '') return null;
    if (trimmed.length > 254 || !EMAIL.test(trimmed)) context.issues.push(issueOf(value, 'INVALID_VALUE'));
    return trimmed;
  }),
);

const HTTP_URL = /^https?:\/\/[^\s<>"\\]+$/i;

/** An optional web address, http or https only: it is shown as a link. */
export const optionalUrlSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): string | null => {
    const trimmed = value?.trim() ?? '';
    if (trimmed === '') return null;
    if (trimmed.length > 2_000 || !HTTP_URL.test(trimmed)) context.issues.push(issueOf(value, 'INVALID_VALUE'));
    return trimmed;
  }),
);
