import { Menu } from '@mantine/core';
import { cloneElement, Fragment, useEffect, useRef, useState } from 'react';
import type { MenuButtonProps } from './menu-entry';

/** The menu of a {@link MenuButton}, once it was asked for: it opens at once, and from then on by its button. */
export function OpenMenu({ button, heading, groups, position, width }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; whoever closes the menu comes back to this one.
    target.current?.focus();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- open only after the focus is on the button
    setOpen(true);
  }, []);
  return (
    <Menu opened={isOpen} onChange={setOpen} position={position} width={width} shadow="md">
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {heading !== undefined && <Menu.Label>{heading}</Menu.Label>}
        {groups.map((entries, index) => (
          <Fragment key={entries[0]?.key}>
            {index > 0 && <Menu.Divider />}
            {entries.map(({ key, label, left, right, isCurrent, isDisabled, run }) => (
              <Menu.Item
                key={key}
                leftSection={left}
                rightSection={right}
                aria-current={isCurrent}
                disabled={isDisabled}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
