import {
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../shared/lib/composing';
import { Modal, useDebouncedValue } from '../shared/ui';
import classes from './command-menu.module.css';
import { useCommandGroups, type Command } from './use-command-groups';
import { useCommandSearch } from './use-command-search';

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
