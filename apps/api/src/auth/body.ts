/** The body of a request under `/auth`, which may be anything. */
export function bodyOf(ctx: { readonly body?: unknown }): Readonly<Record<string, unknown>> {
  const body: unknown = ctx.body;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
