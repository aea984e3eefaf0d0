/**
 * The fast lane has come upon something that it leaves to graphql-js: an error that the answer has to tell, or a
 * value of a kind that is not written here. Nobody is told, so it says nothing.
 */
class Uncovered extends Error {}

/** One for all: to look where it was thrown would cost more than everything else does. */
const UNCOVERED = new Uncovered();

/** Whether graphql-js was to answer anyhow: then nothing is wrong. */
export function isUncovered(error: unknown): boolean {
  return error === UNCOVERED;
}

/** @throws what makes graphql-js answer in the fast lane's stead */
export function uncovered(): never {
  throw UNCOVERED;
}

/** Refuses what graphql-js waits for, calls, or reports: promises, functions and errors. */
export function requirePlain(value: unknown): void {
  if (typeof value === 'function' || value instanceof Error) uncovered();
  if (typeof (value as { readonly then?: unknown } | undefined)?.then === 'function') uncovered();
}
