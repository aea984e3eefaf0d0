import { ok } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { windowOfDeal } from '../../../parts/deals/use-dates-of-deal';
import { useChosenDeal } from '../fields/use-deals';
import { instantOfEnd } from '../engine/values';
import type { TermsValue } from '../engine/values';

type Write = ReturnType<typeof useFormat>['dateTime'];

/** Writes the window of terms: `1 Dec 2026, 09:00 GMT+8 → no end`. */
export function useTermsWindow(): (terms: TermsValue) => string {
  const { t } = useTranslation('common');
  const format = useFormat();
  const decided = windowOfDeal(useChosenDeal());
  return (terms) => {
    const startAt = decided === null ? instantOfEnd(terms, 'start') : ok(decided.startAt);
    const endAt = decided === null ? instantOfEnd(terms, 'end') : ok(decided.endAt);
    const write = (end: typeof startAt, empty: string, format: Write) => {
      if (!end.ok) return t('none');
      return end.value === null ? empty : format(end.value, terms.timeZone);
    };
    return t('window', {
      from: write(startAt, t('rightAway'), format.dateTime),
      to: write(endAt, t('noEnd'), format.endDateTime),
    });
  };
}
