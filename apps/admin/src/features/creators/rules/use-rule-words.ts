import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../shared/lib/format';
import type { RuleRow } from './rule-documents';

type Told = Pick<RuleRow, 'action' | 'conditions' | 'delayHours'>;

/** Rules as sentences. */
export function useRuleWords() {
  const { t, i18n } = useTranslation(['applicationRules', 'words']);
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' });
  const conditions = (all: Told['conditions']) =>
    list.format(
      all.map(({ kind, followers, platform }) =>
        kind === 'FOLLOWERS_OVER' && platform !== null
          ? t('condition.FOLLOWERS_ON', {
              followers: followers ?? 0,
              platform: t(`words:platform.${platform}`),
            })
          : t(`condition.${kind}`, { followers: followers ?? 0 }),
      ),
    );
  const delay = (hours: number) =>
    hours === 0
      ? t('atOnce')
      : hours % 24 === 0
        ? t('afterDays', { count: hours / 24 })
        : t('afterHours', { count: hours });
  return {
    /** What it asks, in few words; that it fits everybody if it asks nothing. */
    conditions: (all: Told['conditions']) =>
      all.length === 0 ? t('noConditions') : conditions(all),
    sentence: ({ action, conditions: all, delayHours }: Told) =>
      t('sentence', {
        who:
          all.length === 0
            ? t(`everybody.${action}`)
            : t(`whoever.${action}`, { conditions: conditions(all) }),
        when: delay(delayHours),
      }),
  };
}
