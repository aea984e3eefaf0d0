import i18next from 'i18next';
import { applicationRules as en } from './en';
import { applicationRules as zh } from './zh';

/** Makes the words of rules for applications known: they come with their page. */
export function addApplicationRuleWords(): void {
  i18next.addResourceBundle('en', 'applicationRules', en);
  i18next.addResourceBundle('zh', 'applicationRules', zh);
}
