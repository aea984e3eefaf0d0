import i18next from 'i18next';
import '../late/page-violations';
import { campaigns as en } from './en';
import { campaigns as zh } from './zh';

/** Makes the words known for campaigns and their applicants. */
export function addCampaignWords(): void {
  i18next.addResourceBundle('en', 'campaigns', en);
  i18next.addResourceBundle('zh', 'campaigns', zh);
}
