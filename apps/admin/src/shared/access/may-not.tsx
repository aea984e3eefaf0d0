import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../lib/viewer';
import { NoticePanel } from '../ui/notice-panel';
import { rolesThatMay, type Operation } from './may';

/** `owners and managers`: who may do something, for a sentence. */
export function useWhoMay(): (operation: Operation) => string {
  const { t } = useTranslation('words');
  return (operation) =>
    t(rolesThatMay(operation).includes('MANAGER') ? 'who.managers' : 'who.owners');
}

interface MayNotProps {
  readonly operation: Operation;
  /** What may still be done, as a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Instead of what the reader may not do: who may, and as what the reader is here. */
export function MayNot({ operation, children, actions }: MayNotProps) {
  const { t } = useTranslation(['common', 'words']);
  const { capacity } = useViewer().viewer;
  const who = useWhoMay();
  return (
    <NoticePanel tone="grey" title={t('mayNot.title', { who: who(operation) })} actions={actions}>
      {capacity !== null && (
        <p>
          {t('mayNot.body', { capacity: t(`words:capacity.${capacity}`) })} {children}
        </p>
      )}
    </NoticePanel>
  );
}
