import { useTranslation } from 'react-i18next';

// Before the app draws anything, this is what index.html brought.
const drawn = document.querySelector('.first-frame')?.outerHTML ?? '';

/** The empty frame of the first paint, kept until the viewer has come: nothing blinks or moves. */
export function FirstFrame() {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('loading')} dangerouslySetInnerHTML={{ __html: drawn }} />
  );
}
