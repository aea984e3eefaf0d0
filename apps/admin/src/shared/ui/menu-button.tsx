import { cloneElement, lazy, Suspense, useState } from 'react';
import type { MenuButtonProps } from './menu-entry';

// A menu brings what places it on the screen: more than the frame itself. It is fetched when somebody opens one.
const OpenMenu = lazy(async () => ({ default: (await import('./open-menu')).OpenMenu }));

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
