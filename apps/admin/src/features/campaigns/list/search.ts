import { choiceParam, textParam } from '../../../shared/lib/search-params';

/** As the domain has them: importing its list would bring its schemas along with the first page. */
const STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'] as const;

/** The list's address. Left out means no limit. */
export interface CampaignsSearch {
  q?: string;
  status?: (typeof STATUSES)[number];
}

/** Reads the address; what makes no sense is left out. */
export function readCampaignsSearch(raw: Record<string, unknown>): CampaignsSearch {
  return { q: textParam(raw, 'q'), status: choiceParam(raw, 'status', STATUSES) };
}
