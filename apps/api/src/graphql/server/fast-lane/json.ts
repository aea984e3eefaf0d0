/** Anything but what stands between quotes as it is: JSON escapes quotes, backslashes, controls, half surrogates. */
const PERHAPS_ESCAPED = /[^ !#-[\]-\ud7ff]/;

/** A text as JSON, as `JSON.stringify` writes it. */
export function quoted(text: string): string {
  return PERHAPS_ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
