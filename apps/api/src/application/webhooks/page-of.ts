import { entityOfId, type EntityName } from '@creator-codes/domain';

/** Where the admin shows what is of a type; what is shown in a list alone leads there. */
const PAGE_OF: Readonly<Partial<Record<EntityName, (id: string) => string>>> = {
  PromoCode: (id) => `codes/${id}`,
  Creator: (id) => `creators/${id}`,
  CreatorCampaign: (id) => `campaigns/${id}`,
  CampaignApplicant: () => 'campaigns',
  PerformancePartner: (id) => `partners/${id}`,
  MediaSource: (id) => `settings/media-sources/${id}`,
  Deal: (id) => `settings/deals/${id}`,
  RestrictedText: () => 'settings/reserved',
  Program: () => 'settings/programs',
  Account: () => 'settings/account',
  BulkJob: (id) => `jobs/${id}`,
};

/**
 * The address of the page on which people see what an id names.
 * @param address of the admin, without a slash at its end
 */
export function pageOf(address: string, id: string): string {
  const type = entityOfId(id);
  const path = type === null ? undefined : PAGE_OF[type]?.(id);
  return `${address}/${path ?? ''}`;
}
