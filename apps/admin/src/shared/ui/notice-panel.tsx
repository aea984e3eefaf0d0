import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconInfoCircle,
  IconLock,
} from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './notice-panel.module.css';

const ICONS = {
  yellow: IconAlertTriangle,
  red: IconAlertTriangle,
  green: IconCircleCheckFilled,
  blue: IconInfoCircle,
  grey: IconLock,
} as const;

interface NoticePanelProps {
  /** yellow: something is missing and can be helped; red: stands in the way; green: holds; grey: locked. */
  readonly tone: keyof typeof ICONS;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the remedy first. */
  readonly actions?: ReactNode;
  /** `alert` interrupts screen readers, `status` waits; left out for what was there from the start. */
  readonly role?: 'alert' | 'status';
}

/** A coloured panel with an icon, a title, a text and what can be done. */
export function NoticePanel({ tone, title, children, actions, role }: NoticePanelProps) {
  const titleId = useId();
  const Icon = ICONS[tone];
  return (
    <div
      className={classes['panel']}
      data-tone={tone}
      role={role ?? 'group'}
      aria-labelledby={titleId}
    >
      <Icon className={classes['icon']} size={22} aria-hidden />
      <div className={classes['body']}>
        <p id={titleId} className={classes['title']}>
          {title}
        </p>
        {children !== undefined && <div className={classes['text']}>{children}</div>}
        {actions !== undefined && actions !== null && actions !== false && (
          <div className={classes['actions']}>{actions}</div>
        )}
      </div>
    </div>
  );
}
