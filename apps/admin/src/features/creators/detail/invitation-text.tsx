import type { Language } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { Radio } from '../../../shared/ui';
import classes from './invitation.module.css';

interface InvitationTextProps {
  readonly text: string;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

/** The text of an invitation, in a language that can be changed. */
export function InvitationText({ text, language, setLanguage }: InvitationTextProps) {
  const { t } = useTranslation('invitations');
  return (
    <>
      <Radio.Group
        className={classes['languages']}
        aria-label={t('language')}
        value={language}
        onChange={(value) => {
          setLanguage(value === 'ZH' ? 'ZH' : 'EN');
        }}
      >
        <div className={classes['row']}>
          <Radio value="EN" label="English" />
          <Radio value="ZH" label="中文" />
        </div>
      </Radio.Group>
      <pre
        className={classes['text']}
        lang={language === 'ZH' ? 'zh-CN' : 'en'}
        aria-label={t('text')}
      >
        {text}
      </pre>
    </>
  );
}
