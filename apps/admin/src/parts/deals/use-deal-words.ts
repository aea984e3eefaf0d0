import { minorDigitsOf } from '@creator-codes/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';

interface Discount {
  readonly amount: number | null;
  readonly percent: number | null;
  readonly percentTo: number | null;
  readonly maximum: number | null;
}

interface Offer {
  readonly currency: string;
  readonly discount: Discount | null;
  readonly minimumPurchase: number | null;
}

/** What a deal takes off and from what on, in the reader's language: `10%–20% off, at most $50.00`. */
export function useDealWords() {
  const { t } = useTranslation('words');
  const { locale } = useFormat();
  return useMemo(() => {
    const money = (minorUnits: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
        minorUnits / 10 ** minorDigitsOf(currency),
      );
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
    const discount = ({ currency, discount: taken }: Omit<Offer, 'minimumPurchase'>) => {
      if (taken === null) return null;
      if (taken.amount !== null) return t('deal.off', { value: money(taken.amount, currency) });
      const range = [taken.percent, taken.percentTo]
        .filter((each) => each !== null)
        .map((each) => percent.format(each / 100))
        .join('–');
      const off = t('deal.off', { value: range });
      if (taken.maximum === null) return off;
      return t('deal.atMost', { off, most: money(taken.maximum, currency) });
    };
    /** `15% off, from $49.00 on`; null where nothing is said. */
    const offer = (deal: Offer) => {
      const off = discount(deal);
      if (deal.minimumPurchase === null) return off;
      const from = t('deal.from', { value: money(deal.minimumPurchase, deal.currency) });
      return off === null ? from : t('deal.offFrom', { off, from });
    };
    return { money, discount, offer };
  }, [t, locale]);
}
