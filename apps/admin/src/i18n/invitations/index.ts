import i18next from 'i18next';
import { invitations as en } from './en';
import { invitations as zh } from './zh';

/** Makes the words of invitations into programs known: they come with what shows one. */
export function addInvitationWords(): void {
  i18next.addResourceBundle('en', 'invitations', en);
  i18next.addResourceBundle('zh', 'invitations', zh);
}
