/** Where one goes who was nowhere in particular. */
const HOME = '/';

/** Pages that are shown to strangers. */
const OUTSIDE = /^\/(sign-in|forgot-password|reset-password|setup|invite|join)(\/|$)/;

/** Those of them to which nobody returns after signing in; an invitation waits for exactly that. */
const PASSED = /^\/(sign-in|forgot-password|reset-password|setup)(\/|\?|#|$)/;

/**
 * The address to go back to after signing in: of this app, else the front page. An address of another site, in
 * whatever spelling browsers accept, is never followed.
 */
export function returnAddress(address: string | undefined): string {
  if (address === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(address)) return HOME;
  return PASSED.test(address) ? HOME : address;
}

/** The front page, by both of its addresses. */
const FRONT: ReadonlySet<string> = new Set([HOME, '/codes']);

/** What the sign-in page is told of where somebody was: nothing where that is the front page, to which it leads anyway. */
export function comingFrom(href: string): { readonly to?: string } {
  const to = returnAddress(href);
  return FRONT.has(to) ? {} : { to };
}

/** Whether an address is shown to people who are not signed in. */
export function isOutside(pathname: string): boolean {
  return OUTSIDE.test(pathname);
}
