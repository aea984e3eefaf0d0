import { useTranslation } from 'react-i18next';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import type { WholeField } from '../../../parts/editing/use-edit-form';
import { externalIdsText } from '../../../parts/external-ids/external-ids';
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
    externalIds: externalIdsText(deal.externalIds) ?? none,
    syncDates: t(deal.syncDates ? 'common:yes' : 'common:no'),
  };
  return {
    name: (field: WholeField<DealValues>): string => {
      if (field.startsWith('discount')) return t('fields:discount');
      return field === 'programId' ? t('fields:program') : t(`fields:${field as 'name'}`);
    },
    value: (field: WholeField<DealValues>): string => {
      if (field.startsWith('discount')) return discount(deal) ?? none;
      const typed = values[field];
      return special[field] ?? (typeof typed === 'string' && typed !== '' ? typed : none);
    },
  };
}
