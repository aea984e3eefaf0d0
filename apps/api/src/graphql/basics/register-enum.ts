import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of one of the domain's closed lists. The compiler asks for a description of every value,
 * so a value that the domain gains cannot go out without one.
 */
export function registerEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const members = Object.keys(values) as Value[];
  const object = Object.fromEntries(members.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    members.map((value) => [value, { description: values[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
