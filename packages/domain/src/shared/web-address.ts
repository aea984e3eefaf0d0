const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_-]{0,61}[\\p{L}\\p{N}\\p{M}_])?';

/** A scheme that is safe to follow, a host of letters and digits, and what a page may add to that. */
const WEB_ADDRESS = new RegExp(
  `^https?://${LABEL}(?:\\.${LABEL})*\\.?(?::(\\d{1,5}))?(?:[/?#][^\\s\\p{Cf}<>"\\\\]*)?$`,
  'iu',
);

/**
 * Whether a text is the address of a page, http or https only. A user's name in front of the host is refused: what
 * a reader takes for the host would not be it.
 */
export function isWebAddress(text: string): boolean {
  const match = text.length > 2_000 ? null : WEB_ADDRESS.exec(text);
  return match !== null && Number(match[1] ?? 0) <= 65_535;
}
