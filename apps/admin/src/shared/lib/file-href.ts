import { currentAccountId } from './account-store';

/** Where a file is fetched: a link can send no header, so the account stands in its address. */
export function hrefOf(url: string): string {
  const account = currentAccountId();
  return account === null ? url : `${url}?account=${encodeURIComponent(account)}`;
}
