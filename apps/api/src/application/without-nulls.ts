/** GraphQL sends null for a field that a caller cleared or a client left empty; both mean "left out" here. */
export function withoutNulls(input: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
}
