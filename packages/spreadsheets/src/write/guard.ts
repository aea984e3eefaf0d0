/** How texts begin that spreadsheets take for a formula, or take something away from; and the guard itself. */
const TEMPTING = /^[=+\-@'\t\r]/u;

/** A text as it is safe in a CSV: what a spreadsheet would calculate has one `'` before it. */
export function withGuard(text: string): string {
  return TEMPTING.test(text) ? `'${text}` : text;
}

/** The text that was guarded: without the one `'` that was put before it. A `'` before anything else stays. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && TEMPTING.test(text.slice(1)) ? text.slice(1) : text;
}
