import { bodyOf } from './body.js';

/** The secret of a link, as its page sends it; empty where there is none. */
export function tokenOf(ctx: { readonly body?: unknown }): string {
  const { token } = bodyOf(ctx);
  return typeof token === 'string' ? token : '';
}
