import type { ReactElement, ReactNode } from 'react';

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
