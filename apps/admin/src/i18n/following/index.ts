import i18next from 'i18next';
import { following as en } from './en';
import { following as zh } from './zh';
import { addOpenJobWords } from '../late/open-jobs';

/** Makes the words known for what becomes of a deal's codes. */
export function addFollowingWords(): void {
  i18next.addResourceBundle('en', 'following', en);
  i18next.addResourceBundle('zh', 'following', zh);
  addOpenJobWords();
}
