/** How many characters a name may have. */
const LONGEST = 100;

/** A name that is proposed, no longer than one may be; an emoji of one code point counts once and stays whole. */
export function cutName(name: string): string {
  return [...name.trim()].slice(0, LONGEST).join('').trim();
}
