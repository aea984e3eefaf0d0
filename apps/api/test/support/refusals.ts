import { expect } from 'vitest';
import type { TestServer } from './server.js';
import { mutate, type SeenError } from './world.js';

/** A call that must be refused, and must have written nothing at all. */
export async function refused(
  server: TestServer,
  name: string,
  input: object,
  account?: string,
): Promise<readonly SeenError[]> {
  const before = await server.rowCounts();
  const { node, errors } = await mutate(server.client, name, input, account);
  expect(await server.rowCounts()).toEqual(before);
  expect(node ?? []).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
  // A sentence for people, whatever the code.
  for (const error of errors) expect(error.message).toMatch(/^\S.+[.]$/);
  return errors;
}

export function paramsOf({ params }: SeenError): Readonly<Record<string, string>> {
  return Object.fromEntries(params.map(({ name, value }) => [name, value]));
}
