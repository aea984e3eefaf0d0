import {
  cloneElement,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Popover } from '../../../shared/ui';

interface WantedPopoverProps {
  readonly button: ReactElement<Record<string, unknown>>;
  readonly label: string;
  readonly width: string;
  readonly children: (close: () => void) => ReactNode;
}

/** What a button opens, once it was asked for: it opens at once, and from then on by its button. */
export function WantedPopover({ button, label, width, children }: WantedPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; whoever closes this comes back to this one.
    target.current?.focus();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- open only after the focus is on the button
    setOpen(true);
  }, []);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={width}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {cloneElement(button, {
          ref: target,
          'aria-expanded': isOpen,
          onClick: () => {
            setOpen(!isOpen);
          },
        })}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {children(() => {
          setOpen(false);
        })}
      </Popover.Dropdown>
    </Popover>
  );
}
