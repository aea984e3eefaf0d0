import { cloneElement, lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';

// A menu brings what places it on the screen: more than the frame itself. It is fetched when somebody opens one.
const OpenMenu = lazy(async () => ({ default: (await import('./open-menu')).OpenMenu }));

/** One line of a menu. */
export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** The one that holds now; left out where that makes no sense. */
  readonly isCurrent?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface MenuButtonProps {
  /** The button itself. */
  readonly button: ReactElement<Record<string, unknown>>;
  readonly heading?: ReactNode;
  /** Groups of lines, with a line drawn between them. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly position: 'bottom-start' | 'bottom-end' | 'top-start';
  readonly width: number | 'target';
}

/** A button that opens a menu. */
export function MenuButton(props: MenuButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const closed = cloneElement(props.button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => {
      setWanted(true);
    },
  });
  return isWanted ? (
    <Suspense fallback={closed}>
      <OpenMenu {...props} />
    </Suspense>
  ) : (
    closed
  );
}
