/**
 * What somebody else has changed since a form was opened; a change to the very same value is none.
 * @param seen the values with which the form was opened
 * @param current the values as they are now
 * @param typed the values as they stand in the form
 * @param fields those that the form shows
 */
export function changedMeanwhile<Values, Field extends keyof Values>(
  seen: Values,
  current: Values,
  typed: Pick<Values, Field>,
  fields: readonly Field[],
): readonly Field[] {
  return fields.filter(
    (field) => !isSame(seen[field], current[field]) && !isSame(typed[field], current[field]),
  );
}

/** The fields that a form wants to change: what is as it was seen is left out, and so stays as it is now. */
export function onlyChanged<Values extends object, Field extends keyof Values>(
  seen: Values,
  typed: Values,
  fields: readonly Field[],
): Partial<Pick<Values, Field>> {
  const changes: Partial<Pick<Values, Field>> = {};
  for (const field of fields) if (!isSame(seen[field], typed[field])) changes[field] = typed[field];
  return changes;
}

/** Whether two values read the same, lists and what has parts as well. */
export function isSame(one: unknown, other: unknown): boolean {
  // A form makes both, with the parts in the same order.
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
