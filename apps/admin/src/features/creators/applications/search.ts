import { choiceParam, textParam } from '../../../shared/lib/search-params';

/** What the inbox lists; the first is the default. */
export type InboxTab = 'new' | 'processed' | 'ending';

/** The parts of the page. */
export const TABS = ['new', 'processed', 'ending', 'links', 'rules'] as const;
export type ApplicationsTab = (typeof TABS)[number];

/** The page's address. */
export interface ApplicationsSearch {
  tab?: ApplicationsTab;
  q?: string;
}

/** Reads the address; what makes no sense is left out. */
export function readApplicationsSearch(raw: Record<string, unknown>): ApplicationsSearch {
  const tab = choiceParam(raw, 'tab', TABS);
  return { tab: tab === 'new' ? undefined : tab, q: textParam(raw, 'q') };
}
