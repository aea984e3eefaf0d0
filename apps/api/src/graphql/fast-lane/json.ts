/** What cannot stand between quotes as it is: JSON escapes these, half surrogate pairs among them. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON, as `JSON.stringify` writes it. */
export function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
