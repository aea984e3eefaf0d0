/** Where one goes who was nowhere in particular. */
const HOME = '/';

/** Pages that are shown to strangers. */
const OUTSIDE = /^\/(sign-in|forgot-password|reset-password|setup|invite)(\/|$)/;

/** Those of them to which nobody returns after signing in; an invitation waits for exactly that. */
const PASSED = /^\/(sign-in|forgot-password|reset-password|setup)(\/|\?|#|$)/;

/**
 * The address to go back to after signing in: of this app, else the front page. An address of another site, in
 * whatever spelling browsers accept, is never followed.
 */
export function returnAddress(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return HOME;
  return PASSED.test(wanted) ? HOME : wanted;
}

/** Whether an address is shown to people who are not signed in. */
export function isOutside(pathname: string): boolean {
  return OUTSIDE.test(pathname);
}
