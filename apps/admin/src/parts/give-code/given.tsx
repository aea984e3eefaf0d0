import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/lib/violations';
import { Button, ButtonLink, CodeText, Group, NoticePanel, SectionCard } from '../../shared/ui';
import classes from './give-code.module.css';
import type { GivenCode } from './give-documents';

interface GivenProps {
  readonly code: GivenCode;
  /** Whose it is now. */
  readonly name: string;
  readonly onAgain: () => void;
}

/** The code that was just given. */
export function Given({ code, name, onAgain }: GivenProps) {
  const { t } = useTranslation('partners');
  const sentence = useSentence();
  return (
    <div className={classes['done']} role="status">
      <SectionCard title={name}>
        <CodeText text={code.text} matchType={code.matchType} size="xl" />
        <p>{t('give.doneBody', { name })}</p>
        <Group>
          <ButtonLink to="/codes/$id" params={{ id: code.id }}>
            {t('give.open')}
          </ButtonLink>
          <Button variant="default" onClick={onAgain}>
            {t('give.again')}
          </Button>
        </Group>
      </SectionCard>
      {code.warnings.map((warning) => (
        <NoticePanel key={warning.code} tone="yellow" title={sentence(warning)} />
      ))}
    </div>
  );
}
