import { useTranslation } from 'react-i18next';
import type { FieldPath } from 'react-hook-form';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import { useFormat } from '../../../shared/lib/format';
import type { DealRow } from './deal-documents';
import { valuesOf, type DealPlace, type DealValues } from './deal-input';

/** What each field of a deal is called, and how it reads now. */
export function useDealFieldWords(deal: DealRow, place: DealPlace) {
  const { t } = useTranslation(['settings', 'common', 'words', 'fields']);
  const format = useFormat();
  const { discount, money } = useDealWords();
  const none = t('common:none');
  const values = valuesOf(deal, place);
  const special: Partial<Record<keyof DealValues, string>> = {
    programId: deal.program.name,
    type: t(`words:dealType.${deal.type}`),
    minimumPurchase:
      deal.minimumPurchase === null ? none : money(deal.minimumPurchase, deal.currency),
    startAt: deal.startAt === null ? none : format.dateTime(deal.startAt),
    endAt: deal.endAt === null ? none : format.endDateTime(deal.endAt),
    syncDates: t(deal.syncDates ? 'common:yes' : 'common:no'),
  };
  return {
    name: (field: FieldPath<DealValues>): string => {
      if (field.startsWith('discount')) return t('fields:discount');
      return field === 'programId' ? t('fields:program') : t(`fields:${field as 'name'}`);
    },
    value: (field: FieldPath<DealValues>): string => {
      if (field.startsWith('discount')) return discount(deal) ?? none;
      return special[field] ?? (String(values[field]) || none);
    },
  };
}
