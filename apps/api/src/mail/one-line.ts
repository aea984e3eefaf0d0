/** A name with a line break would make headers of its own, and one with invisible signs would look like another. */
export function oneLine(text: string, max = 150): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...line].slice(0, max).join('');
}
