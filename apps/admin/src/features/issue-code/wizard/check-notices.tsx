import { useTranslation } from 'react-i18next';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { NoticePanel } from '../../../shared/ui';
import classes from './check-content.module.css';
import { useWizardAccess } from './wizard-context';

/** What to look at twice, what is guaranteed, and what remains to be done elsewhere. */
export function CheckNotices({ warnings }: { readonly warnings: readonly UserError[] }) {
  const { t } = useTranslation('issueCode');
  const { availability } = useWizardAccess();
  const sentence = useSentence();
  return (
    <>
      {warnings.length > 0 && (
        <NoticePanel tone="yellow" role="status" title={t('check.warnings')}>
          <ul className={classes['warnings']}>
            {warnings.map((warning) => (
              <li key={`${warning.code} ${warning.path.join('.')}`}>{sentence(warning)}</li>
            ))}
          </ul>
        </NoticePanel>
      )}
      {availability.kind === 'free' && (
        <NoticePanel tone="green" title={t('check.ruleTitle', { text: availability.text })}>
          {t('check.ruleBody')}
        </NoticePanel>
      )}
      <NoticePanel tone="blue" title={t('check.shopTitle')}>
        {t('check.shop')}
      </NoticePanel>
    </>
  );
}
