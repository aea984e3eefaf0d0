import { useTranslation } from 'react-i18next';
import { Button, NoticePanel } from '../../shared/ui';

interface StalePanelProps {
  /** What others changed, as it reads now. */
  readonly changes: readonly { readonly field: string; readonly value: string }[];
  /** Puts the current values into the form. */
  readonly onTakeCurrent: () => void;
}

/** Somebody changed the same thing meanwhile: shows how it reads now and keeps what was typed. */
export function StalePanel({ changes, onTakeCurrent }: StalePanelProps) {
  const { t } = useTranslation('common');
  if (changes.length === 0) return null;
  return (
    <NoticePanel
      tone="yellow"
      role="alert"
      title={t('stale.title')}
      actions={
        <Button variant="default" onClick={onTakeCurrent}>
          {t('stale.use')}
        </Button>
      }
    >
      <p>{t('stale.body')}</p>
      <ul>
        {changes.map(({ field, value }) => (
          <li key={field}>{t('stale.now', { field, value })}</li>
        ))}
      </ul>
    </NoticePanel>
  );
}
