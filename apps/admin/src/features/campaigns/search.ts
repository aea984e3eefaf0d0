import { choiceParam, textParam } from '../../shared/lib/search-params';

/** The parts of a campaign's list of applicants. */
export const APPLICANT_GROUPS = ['waiting', 'invited', 'hired', 'out'] as const;
export type ApplicantGroup = (typeof APPLICANT_GROUPS)[number];

/** How applicants are shown; the first is the default. */
export const VIEWS = ['list', 'board'] as const;

/** The address of a campaign's page. */
export interface CampaignSearch {
  show?: ApplicantGroup;
  q?: string;
  view?: (typeof VIEWS)[number];
}

/** Reads the address; what makes no sense is left out. */
export function readCampaignSearch(raw: Record<string, unknown>): CampaignSearch {
  const view = choiceParam(raw, 'view', VIEWS);
  return {
    show: choiceParam(raw, 'show', APPLICANT_GROUPS),
    q: textParam(raw, 'q'),
    view: view === 'list' ? undefined : view,
  };
}
