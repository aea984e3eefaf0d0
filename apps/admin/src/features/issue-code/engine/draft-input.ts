import {
  parseStep,
  type Procedure,
  type ProcedureStep,
  type StepField,
  type Violation,
} from '@creator-codes/domain';
import { wireInstant } from '../../../shared/lib/wall-time';
import { fieldsOf, valueOf, type Draft } from './draft';
import { convert } from './values';

type Values = Pick<Draft, 'values' | 'timeZone'>;

/** An input by field name; a field that was left empty is left out. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * What the schemas of the steps expect: ids, texts, instants in milliseconds.
 * @returns the input, and what could not be put into it (a wall time that is none)
 */
export function inputOf(
  fields: readonly StepField[],
  draft: Values,
): { readonly input: Input; readonly violations: readonly Violation[] } {
  const input: Record<string, unknown> = {};
  const violations: Violation[] = [];
  for (const field of fields) {
    const converted = convert(field.kind, valueOf(draft, field));
    if (converted.value !== undefined) input[field.name] = converted.value;
    for (const { path, ...rest } of converted.violations ?? []) {
      violations.push({ ...rest, path: [field.name, ...path] });
    }
  }
  return { input, violations };
}

/** What is wrong with a step's own answers: its schema's violations, and wall times that are none. */
export function stepViolations(step: ProcedureStep, draft: Values): readonly Violation[] {
  const { input, violations } = inputOf(step.fields, draft);
  const outcome = parseStep(step, input);
  return outcome.ok ? violations : [...violations, ...outcome.violations];
}

/** The input of `issuePromoCode` as GraphQL takes it (instants in RFC 3339); null while a step is not valid. */
export function issueInputOf(procedure: Procedure, draft: Values): Input | null {
  if (procedure.steps.some((step) => stepViolations(step, draft).length > 0)) return null;
  return knownInputOf(procedure, draft);
}

/** The same with whatever is known so far; nothing is checked. */
export function knownInputOf(procedure: Procedure, draft: Values): Input {
  const fields = fieldsOf(procedure);
  const { input } = inputOf(fields, draft);
  return Object.fromEntries(
    fields
      .filter(({ name }) => input[name] !== undefined)
      .map(({ name, kind }) => [name, kind === 'terms' ? wireTerms(input[name]) : input[name]]),
  );
}

function wireTerms(terms: unknown): unknown {
  if (typeof terms !== 'object' || terms === null) return terms;
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [
      name,
      typeof value === 'number' ? wireInstant(value) : value,
    ]),
  );
}
