const STORAGE_KEY = 'creator-codes.account';

/** The header that names the account on every request. */
const ACCOUNT_HEADER = 'Creator-Codes-Account';

let current: string | null = localStorage.getItem(STORAGE_KEY);

/** The account that the reader chose last; null while none was chosen: the server then takes the first. */
export function currentAccountId(): string | null {
  return current;
}

/** Remembers the account for every request from now on; the caller clears what was cached. */
export function rememberAccount(id: string | null): void {
  current = id;
  if (id === null) localStorage.removeItem(STORAGE_KEY);
  else localStorage.setItem(STORAGE_KEY, id);
}

/** Headers for a request in the name of the current account. */
export function accountHeaders(): Record<string, string> {
  return current === null ? {} : accountHeadersOf(current);
}

/** Headers for a request in the name of an account, whichever is chosen. */
export function accountHeadersOf(id: string): Record<string, string> {
  return { [ACCOUNT_HEADER]: id };
}
