import * as z from 'zod/mini';
import { ok, type Result } from './result.js';
import { violation, type Violation } from './violation.js';

/** What a check adds to an issue so that it becomes a violation of our own list. */
interface ViolationIssueParams {
  readonly violation: Violation;
}

/** The parameters of a zod issue that stands for one of our violations. */
export function issueParamsOf(
  objection: Violation,
): ViolationIssueParams & Record<string, unknown> {
  return { violation: objection };
}

/** A zod issue that stands for one of our violations. */
export function issueOf(input: unknown, objection: Violation): z.core.$ZodRawIssue {
  return {
    code: 'custom',
    // Not fatal to the objects around it: all problems of an input are reported at once.
    continue: true,
    input,
    path: [...objection.path],
    params: issueParamsOf(objection),
  };
}

/**
 * Parses an input with a domain schema; every problem becomes a violation, all of them at once. GraphQL
 * sends null for what a caller cleared and for what a client left empty: both count as left out.
 */
export function parse<T extends z.ZodMiniType>(schema: T, input: object): Result<z.output<T>> {
  return parseFields(schema, input, (value) => value !== null && value !== undefined);
}

/**
 * Parses the input of an edit: a field that is left out stays as it is, null clears it. What cannot be without a value
 * is `REQUIRED` then.
 */
export function parseChanges<T extends z.ZodMiniType>(
  schema: T,
  input: object,
): Result<z.output<T>> {
  return parseFields(schema, input, (value) => value !== undefined);
}

function parseFields<T extends z.ZodMiniType>(
  schema: T,
  input: object,
  isGiven: (value: unknown) => boolean,
): Result<z.output<T>> {
  const given = Object.entries(input).filter(([, value]) => isGiven(value));
  return parseValue(schema, Object.fromEntries(given));
}

/** Parses one value as it is, whatever it is. */
export function parseValue<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
): Result<z.output<T>> {
  const outcome = z.safeParse(schema, value, { reportInput: true });
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
  if (issue.code !== 'custom' && isNothing(issue.input)) return violation('REQUIRED', path);
  switch (issue.code) {
    case 'custom': {
      const params: unknown = issue.params;
      return isIssueOfOurs(params)
        ? { ...params.violation, path }
        : violation('INVALID_VALUE', path);
    }
    case 'too_small':
      if (issue.origin !== 'string') return violation('INVALID_VALUE', path);
      return issue.input === ''
        ? violation('REQUIRED', path)
        : violation('TOO_SHORT', path, { min: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'array')
        return violation('TOO_MANY', path, { max: Number(issue.maximum) });
      return issue.origin === 'string'
        ? violation('TOO_LONG', path, { max: Number(issue.maximum) })
        : violation('INVALID_VALUE', path);
    default:
      return violation('INVALID_VALUE', path);
  }
}

function isNothing(input: unknown): boolean {
  return input === undefined || input === null;
}

function isIssueOfOurs(params: unknown): params is ViolationIssueParams {
  return typeof params === 'object' && params !== null && 'violation' in params;
}
