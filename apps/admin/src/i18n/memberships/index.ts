import i18next from 'i18next';
import { memberships as en } from './en';
import { memberships as zh } from './zh';

/** Makes the words known for applications, ends of contracts and decisions that are reversed. */
export function addMembershipWords(): void {
  i18next.addResourceBundle('en', 'memberships', en);
  i18next.addResourceBundle('zh', 'memberships', zh);
}
