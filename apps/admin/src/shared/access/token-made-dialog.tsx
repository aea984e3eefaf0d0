import { useTranslation } from 'react-i18next';
import { SecretDialog } from '../ui/secret-dialog';
import { Example } from './example';
import { curlExample, EXAMPLE_QUERY } from './token-example';

interface TokenMadeDialogProps {
  readonly name: string;
  /** Null when the same request was answered before: then it was shown already. */
  readonly token: string | null;
  /** What it is tried with. */
  readonly query?: string;
  readonly onClose: () => void;
}

/** Shows a new token, this once, with a command that uses it. */
export function TokenMadeDialog({
  name,
  token,
  query = EXAMPLE_QUERY,
  onClose,
}: TokenMadeDialogProps) {
  const { t } = useTranslation('access');
  const examples =
    token === null
      ? []
      : ([
          ['tokens.curl', curlExample(window.location.origin, token, query)],
          ['tokens.query', query],
        ] as const);
  return (
    <SecretDialog
      title={t('tokens.made', { name })}
      secret={token}
      thing={t('tokens.token')}
      words={{
        ...{ once: t('tokens.once'), onceBody: t('tokens.onceBody') },
        ...{ before: t('tokens.shownBefore'), beforeBody: t('tokens.shownBeforeBody') },
        kept: t('tokens.kept'),
      }}
      onClose={onClose}
    >
      {examples.map(([title, text]) => (
        <Example key={title} title={t(title)} text={text} />
      ))}
    </SecretDialog>
  );
}
