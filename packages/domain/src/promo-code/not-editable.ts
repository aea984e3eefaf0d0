/** Why a field of a code, a campaign or the account may not be edited now, or a code not be reactivated; the rest are rules that object. */
export const NOT_EDITABLE_REASONS = [
  ...(['STARTED', 'ENDED', 'OWNER_IS_FIXED', 'NOT_ENDED'] as const),
  ...(['NOT_STARTED', 'REPLACED', 'RELEASED', 'IN_QUARANTINE'] as const),
  ...([
    'NOT_IN_THIS_MODE',
    'CREATOR_NOT_JOINED',
    'CONTRACT_NOT_BEGUN',
    'CONTRACT_ENDED',
    'CODE_TRACKING_OFF',
    'OPTIMIZE_REQUIRED',
  ] as const),
  ...(['DEAL_OF_ANOTHER_PROGRAM', 'DEAL_ENDED', 'FOLLOWS_DEAL'] as const),
  ...(['DEALS_HAVE_AMOUNTS', 'CAMPAIGNS_HAVE_BUDGETS', 'CAMPAIGN_COMPLETED'] as const),
  'IS_PATTERN',
] as const;
export type NotEditableReason = (typeof NOT_EDITABLE_REASONS)[number];
