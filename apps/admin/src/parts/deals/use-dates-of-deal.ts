import { windowInDeal, type ActiveWindow } from '@creator-codes/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wallOf, type Side, type WallTime } from '../../shared/lib/wall-time';
import type { DealChoice } from './use-deals';

/** The window of what begins in a deal now; null where its codes have dates of their own. */
export function windowOfDeal(deal: DealChoice | null): ActiveWindow | null {
  if (deal?.syncDates !== true) return null;
  const instant = (at: string | null) => (at === null ? null : Date.parse(at));
  return windowInDeal({ startAt: instant(deal.startAt), endAt: instant(deal.endAt) }, Date.now());
}

/** How a date of a code is shown that its deal decides: as the deal has it, and not to be changed; else as it is. */
export function useDatesOfDeal(deal: DealChoice | null) {
  const { t } = useTranslation('words');
  const window = windowOfDeal(deal);
  return useCallback(
    <Field extends { readonly value: WallTime }>(
      field: Field,
      side: Side,
      timeZone: string,
    ): Field => {
      if (deal === null || window === null) return field;
      const at = side === 'start' ? window.startAt : window.endAt;
      return {
        ...field,
        value: wallOf(at, timeZone, side),
        isDisabled: true,
        help: t('deal.decides', { name: deal.name }),
      };
    },
    [deal, window, t],
  );
}
