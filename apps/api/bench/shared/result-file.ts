import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** npm runs scripts in the package's folder: a relative path means where the caller stands. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** More digits than any measurement has. */
const DIGITS = 5;

function rounded(_key: string, value: unknown): unknown {
  const isFraction =
    typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value);
  return isFraction ? Number(value.toPrecision(DIGITS)) : value;
}

/** Pretty JSON, with a line end. */
export function writeResult(path: string, result: object): void {
  writeFileSync(fromCaller(path), `${JSON.stringify(result, rounded, 2)}\n`);
}

/** @param kind which command the file must be of */
export function readResult<Result extends { readonly kind: string }>(
  path: string,
  kind: Result['kind'],
): Result {
  const result = JSON.parse(readFileSync(fromCaller(path), 'utf8')) as Result;
  if (result.kind !== kind)
    throw new Error(`${path} is a result of ${result.kind}, not of ${kind}`);
  return result;
}
