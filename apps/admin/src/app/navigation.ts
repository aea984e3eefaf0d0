import {
  IconApi,
  IconHeartHandshake,
  IconHistory,
  IconSettings,
  IconSpeakerphone,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';

/** The pages that exist, most used first. */
export const NAVIGATION = [
  { to: '/codes', label: 'codes', icon: IconTicket },
  { to: '/creators', label: 'creators', icon: IconUsers },
  { to: '/campaigns', label: 'campaigns', icon: IconSpeakerphone },
  { to: '/partners', label: 'partners', icon: IconHeartHandshake },
  { to: '/audit', label: 'audit', icon: IconHistory },
  { to: '/settings', label: 'settings', icon: IconSettings },
  { to: '/graphiql', label: 'explorer', icon: IconApi },
] as const;

/** The pages of settings, which the command menu leads to one by one. */
export const SETTINGS = [
  { to: '/settings/account', label: 'account' },
  { to: '/settings/programs', label: 'programs' },
  { to: '/settings/media-sources', label: 'mediaSources' },
  { to: '/settings/deals', label: 'deals' },
  { to: '/settings/templates', label: 'templates' },
  { to: '/settings/reserved', label: 'reserved' },
  { to: '/settings/people', label: 'people' },
  { to: '/settings/tokens', label: 'tokens' },
  { to: '/settings/security', label: 'security' },
] as const;
