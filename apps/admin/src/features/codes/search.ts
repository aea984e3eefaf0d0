import { PROMO_CODE_STATUSES, type PromoCodeStatus } from '@creator-codes/domain';
import { choiceParam, dateParam, flagParam, textParam } from '../../shared/lib/search-params';

/** How the list may be sorted; a leading minus means newest or last first. */
export const SORTS = ['-createdAt', 'createdAt', 'text', '-text'] as const;
export type CodesSort = (typeof SORTS)[number];
export const DEFAULT_SORT: CodesSort = '-createdAt';

/** The filters of the list of codes as they stand in the address. Left out means no limit. */
export interface CodesSearch {
  q?: string;
  status?: PromoCodeStatus;
  owner?: string;
  program?: string;
  /** False: only half-made codes. */
  complete?: boolean;
  /** Calendar dates in the account's zone. */
  createdFrom?: string;
  createdTo?: string;
  endsBefore?: string;
  sort?: CodesSort;
}

/** Reads the address; what makes no sense is left out, so that an old link never breaks. */
export function readCodesSearch(raw: Record<string, unknown>): CodesSearch {
  const search: CodesSearch = {
    q: textParam(raw, 'q'),
    status: choiceParam(raw, 'status', PROMO_CODE_STATUSES),
    owner: textParam(raw, 'owner', 64),
    program: textParam(raw, 'program', 64),
    complete: flagParam(raw, 'complete'),
    createdFrom: dateParam(raw, 'createdFrom'),
    createdTo: dateParam(raw, 'createdTo'),
    endsBefore: dateParam(raw, 'endsBefore'),
    sort: choiceParam(raw, 'sort', SORTS),
  };
  if (search.sort === DEFAULT_SORT) search.sort = undefined;
  return search;
}
