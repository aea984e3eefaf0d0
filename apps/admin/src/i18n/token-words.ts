import i18next from 'i18next';
import { accountTokens as en } from './en/account-tokens';
import { accountTokens as zh } from './zh/account-tokens';

/** Makes the words of the account's own tokens known: owners alone open their page. */
export function addTokenWords(): void {
  i18next.addResourceBundle('en', 'accountTokens', en);
  i18next.addResourceBundle('zh', 'accountTokens', zh);
}
