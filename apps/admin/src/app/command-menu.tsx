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
import {
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../shared/access/may';
import { isComposing } from '../shared/lib/composing';
import { Modal, StatusBadge, useDebouncedValue } from '../shared/ui';
import classes from './command-menu.module.css';
import { NAVIGATION, SETTINGS } from './navigation';
import { useCommandSearch } from './use-command-search';

interface Command {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly aside?: ReactNode;
  readonly run: () => void;
}

interface CommandMenuProps {
  /** What was typed before the menu was there. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** Jumps to a page, a code or a creator by typing. */
export function CommandMenu({ takeEarly, onClose, onHelp }: CommandMenuProps) {
  const { t } = useTranslation(['shell', 'common']);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const query = typed.trim();
  const [asked] = useDebouncedValue(query, 150);
  const search = useCommandSearch(asked);
  const groups = useCommandGroups(query, search, onHelp);
  const commands = groups.flatMap((group) => group.commands);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      const next = (active + step + commands.length) % commands.length;
      setActive(next);
      list.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(commands[active]);
    }
  };

  const indexOf = new Map(commands.map((command, index) => [command, index]));
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('search')}>
        <Opened
          onOpen={() => {
            field.current?.focus({ preventScroll: true });
            const early = takeEarly();
            if (early !== '') setTyped(early);
          }}
        />
        <input
          className={classes['input']}
          role="combobox"
          aria-label={t('search')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={commands.length > 0 ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder={t('command.placeholder')}
          data-autofocus
          ref={field}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t('search')}
          className={classes['list']}
        >
          {groups.map(({ key, label, commands: members }) => (
            <div key={key} role="group" aria-label={label}>
              <div className={classes['group']} role="presentation">
                {label}
              </div>
              {members.map((command) => {
                const own = indexOf.get(command) ?? 0;
                return (
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys work on the input
                  <div
                    key={command.key}
                    id={`${listId}-${own}`}
                    role="option"
                    tabIndex={-1}
                    data-index={own}
                    aria-selected={own === active}
                    className={classes['option']}
                    onClick={() => {
                      run(command);
                    }}
                  >
                    {command.icon}
                    <span className={classes['label']}>{command.label}</span>
                    {command.aside}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p className={classes['note']} role="status">
          {search.hasFailed
            ? t('command.failed')
            : commands.length === 0 && !search.isSearching
              ? t('command.nothing', { query })
              : query === '' && t('command.hint')}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Tells once that what it stands in is on the page. */
function Opened({ onOpen }: { readonly onOpen: () => void }) {
  const tell = useEffectEvent(onOpen);
  useLayoutEffect(() => {
    tell();
  }, []);
  return null;
}

function useCommandGroups(
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
