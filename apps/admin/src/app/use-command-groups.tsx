import { useNavigate } from '@tanstack/react-router';
import {
  IconBolt,
  IconKeyboard,
  IconListCheck,
  IconListDetails,
  IconPlus,
  IconSearch,
  IconSettings,
  IconTicket,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../i18n/late/new-ways';
import { useMay } from '../shared/access/may';
import { StatusBadge } from '../shared/ui';
import { NAVIGATION, SETTINGS } from './navigation';
import type { useCommandSearch } from './use-command-search';

/** Something that can be jumped to, or done. */
export interface Command {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly aside?: ReactNode;
  readonly run: () => void;
}

/** What fits what was typed, group by group. */
export function useCommandGroups(
  query: string,
  search: ReturnType<typeof useCommandSearch>,
  onHelp: () => void,
) {
  const { t } = useTranslation(['shell', 'settings', 'codes']);
  const navigate = useNavigate();
  const mayIssue = useMay()('issuePromoCode');
  const matches = (label: string) => label.toLowerCase().includes(query.toLowerCase());
  const pages: readonly Command[] = [
    ...NAVIGATION.map(({ to, label, icon: Icon }) => ({
      key: to,
      label: t(`nav.${label}`),
      icon: <Icon size={18} aria-hidden />,
      run: () => void navigate({ to }),
    })),
    ...SETTINGS.map(({ to, label }) => ({
      key: to,
      label: t('command.setting', { page: t(`settings:parts.${label}`) }),
      icon: <IconSettings size={18} aria-hidden />,
      run: () => void navigate({ to }),
    })),
    {
      key: '/getting-started',
      label: t('gettingStarted'),
      icon: <IconListCheck size={18} aria-hidden />,
      run: () => void navigate({ to: '/getting-started' }),
    },
    {
      key: '/jobs',
      label: t('jobs'),
      icon: <IconListDetails size={18} aria-hidden />,
      run: () => void navigate({ to: '/jobs' }),
    },
    ...(mayIssue
      ? [
          {
            key: '/drafts',
            label: t('drafts'),
            icon: <IconListDetails size={18} aria-hidden />,
            run: () => void navigate({ to: '/drafts/{-$id}' }),
          },
        ]
      : []),
    {
      key: '/imports',
      label: t('imports'),
      icon: <IconListDetails size={18} aria-hidden />,
      run: () => void navigate({ to: '/imports' }),
    },
  ];
  const actions: readonly Command[] = [
    ...(mayIssue
      ? [
          {
            key: 'new',
            label: t('newCode'),
            icon: <IconPlus size={18} aria-hidden />,
            run: () => void navigate({ to: '/codes/new' }),
          },
          {
            key: 'quick',
            label: t('quick'),
            icon: <IconBolt size={18} aria-hidden />,
            run: () => void navigate({ to: '/codes/new/quick' }),
          },
          {
            key: 'many',
            label: t('newManyCodes'),
            icon: <IconUsers size={18} aria-hidden />,
            run: () => void navigate({ to: '/codes/new/bulk/creators' }),
          },
        ]
      : []),
    {
      key: 'match',
      label: t('codes:list.match'),
      icon: <IconSearch size={18} aria-hidden />,
      run: () => void navigate({ to: '/codes/match' }),
    },
    { key: 'help', label: t('help'), icon: <IconKeyboard size={18} aria-hidden />, run: onHelp },
  ];
  const codes: readonly Command[] = search.codes.map(({ id, text, status }) => ({
    key: id,
    label: text,
    icon: <IconTicket size={18} aria-hidden />,
    aside: <StatusBadge status={status} />,
    run: () => void navigate({ to: '/codes/$id', params: { id } }),
  }));
  const creators: readonly Command[] = search.creators.map(({ id, displayName }) => ({
    key: id,
    label: displayName,
    icon: <IconUser size={18} aria-hidden />,
    run: () => void navigate({ to: '/creators/$id', params: { id } }),
  }));
  return [
    { key: 'codes', label: t('nav.codes'), commands: codes },
    { key: 'creators', label: t('nav.creators'), commands: creators },
    {
      key: 'pages',
      label: t('command.pages'),
      commands: pages.filter(({ label }) => matches(label)),
    },
    {
      key: 'actions',
      label: t('command.actions'),
      commands: actions.filter(({ label }) => matches(label)),
    },
  ].filter(({ commands }) => commands.length > 0);
}
