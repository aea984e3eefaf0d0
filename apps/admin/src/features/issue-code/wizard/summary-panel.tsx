import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOfKind, valueOf } from '../engine/draft';
import { useTermsWindow } from './use-terms-window';
import classes from './side-panel.module.css';
import { useWizardAccess } from './wizard-context';

/** What has been answered so far, in four lines. */
export function SummaryPanel() {
  const { t } = useTranslation(['issueCode', 'common', 'words', 'fields']);
  const { procedure, draft } = useWizardAccess();
  const windowOf = useTermsWindow();
  const titleId = useId();
  const creatorField = fieldOfKind(procedure, 'creator');
  const textField = fieldOfKind(procedure, 'codeText');
  const termsField = fieldOfKind(procedure, 'terms');
  const creator = creatorField && valueOf(draft, creatorField);
  const text = textField && valueOf(draft, textField);
  const terms = termsField && valueOf(draft, termsField);
  const none = t('common:none');
  return (
    <section className={classes['panel']} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes['title']}>
        {t('summary.title')}
      </h2>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('fields:creator')}</dt>
          <dd>{creator?.label ?? none}</dd>
        </div>
        <div>
          <dt>{t('fields:text')}</dt>
          <dd className={text ? classes['code'] : undefined}>{text || none}</dd>
        </div>
        <div>
          <dt>{t('fields:window')}</dt>
          <dd>{terms ? windowOf(terms) : none}</dd>
        </div>
        <div>
          <dt>{t('fields:creditPolicy')}</dt>
          <dd>{terms ? t(`words:creditPolicy.${terms.creditPolicy}`) : none}</dd>
        </div>
      </dl>
    </section>
  );
}
