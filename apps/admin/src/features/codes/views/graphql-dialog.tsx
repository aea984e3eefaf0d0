import { useTranslation } from 'react-i18next';
import { Example } from '../../../shared/access/example';
import { curlOf } from '../../../shared/access/token-example';
import { Button, DialogActions, Modal, Stack, Text, TextLink } from '../../../shared/ui';
import { useReturnFocus } from '../../../shared/ui/use-return-focus';
import type { CodesColumn } from '../columns';
import { queryText, variablesOf, type CodesQuestion } from './graphql-text';

/** Stands where a token belongs. */
const TOKEN = 'YOUR_TOKEN';

interface GraphqlDialogProps {
  readonly question: CodesQuestion;
  readonly columns: readonly CodesColumn[];
  readonly onClose: () => void;
}

/** What the list shows now as a query, its variables and a command, to be asked from elsewhere. */
export function GraphqlDialog({ question, columns, onClose }: GraphqlDialogProps) {
  const { t } = useTranslation(['views', 'common']);
  useReturnFocus();
  const query = queryText(columns);
  const variables = variablesOf(question);
  const command = curlOf(window.location.origin, TOKEN, { query, variables });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('graphql.title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('graphql.body')}</Text>
        <Example title={t('graphql.query')} text={query} />
        <Example title={t('graphql.variables')} text={JSON.stringify(variables, null, 2)} />
        <Example title={t('graphql.command')} text={command} />
        <Text size="sm" c="dimmed">
          {t('graphql.token', { token: TOKEN })}{' '}
          <TextLink to="/graphiql">{t('graphql.explorer')}</TextLink>
        </Text>
        <DialogActions>
          <Button data-autofocus onClick={onClose}>
            {t('common:close')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
