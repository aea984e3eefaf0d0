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
    (field) => seen[field] !== current[field] && typed[field] !== current[field],
  );
}

/** The fields that a form wants to change: what is as it was seen is left out, and so stays as it is now. */
export function onlyChanged<Values extends object, Field extends keyof Values>(
  seen: Values,
  typed: Values,
  fields: readonly Field[],
): Partial<Pick<Values, Field>> {
  const changes: Partial<Pick<Values, Field>> = {};
  for (const field of fields) if (seen[field] !== typed[field]) changes[field] = typed[field];
  return changes;
}
