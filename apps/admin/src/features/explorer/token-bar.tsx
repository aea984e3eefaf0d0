import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../shared/lib/viewer';
import { PasswordField } from '../../shared/session/password-field';
import { Button } from '../../shared/ui';
import classes from './explorer-page.module.css';

interface TokenBarProps {
  readonly token: string | null;
  readonly onToken: (token: string | null) => void;
}

/** In whose name the explorer asks: the signed-in person, or a token pasted here and kept nowhere. */
export function TokenBar({ token, onToken }: TokenBarProps) {
  const { t } = useTranslation('explorer');
  const { person } = useViewer().viewer;
  const statusId = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      className={classes['tokenBar']}
      onSubmit={(event) => {
        event.preventDefault();
        onToken(typed.trim() === '' ? null : typed.trim());
      }}
    >
      <span id={statusId} role="status" className={classes['as']}>
        {token === null
          ? t('token.asPerson', { name: person.name })
          : t('token.asToken', { token: `${token.slice(0, 12)}…` })}
      </span>
      <PasswordField
        className={classes['tokenField']}
        aria-label={t('token.label')}
        aria-describedby={statusId}
        placeholder={t('token.placeholder')}
        showing={t('token.show')}
        hiding={t('token.hide')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {t('token.use')}
      </Button>
      {token !== null && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped('');
            onToken(null);
          }}
        >
          {t('token.forget')}
        </Button>
      )}
    </form>
  );
}
