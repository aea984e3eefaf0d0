import { ok, type Result, type TimeZone } from '@creator-codes/domain';
import { instantOfWall, under, wallIn, wireInstant } from '../../../shared/lib/wall-time';

/**
 * The words of a field, as somebody typed or pasted them: one a line, or parted by commas or semicolons. What has a
 * space in it stays one, so that it is refused as a whole and not reserved in pieces.
 */
export function wordsIn(typed: string): readonly string[] {
  return typed
    .split(/[\n\r\u2028\u2029,;，；、]+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A field's text with more words at its end; those that are there already are not repeated. */
export function withWords(typed: string, more: readonly string[]): string {
  const there = new Set(wordsIn(typed).map((word) => word.toUpperCase()));
  const added = more.filter((word) => !there.has(word.toUpperCase()));
  return [typed.trimEnd(), ...added].filter((line) => line !== '').join('\n');
}

/** The end that a form's text of a wall time stands for, as the server takes it. */
export function endOf(typed: string, timeZone: TimeZone): Result<string | null> {
  const end = instantOfWall(wallIn(typed), timeZone, 'end');
  return end.ok ? ok(wireInstant(end.value)) : { ok: false, violations: under('endAt', end) };
}
