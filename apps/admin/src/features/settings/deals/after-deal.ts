import type { Stale } from '../../../shared/lib/use-action';

/** What a change of a deal makes out of date: its codes may have followed it. */
export const AFTER_DEAL: Stale = {
  refetch: ['Deal'],
  forget: ['deals', 'promoCodes', 'promoCodeByText'],
};
