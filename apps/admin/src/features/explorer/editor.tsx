import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createLocalStorage, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { useComputedColorScheme } from '../../shared/ui';
import { createFetcher } from './fetcher';
import { preparedTabs, type Example } from './prepared-tabs';

/** Under what it keeps its tabs in the browser; whoever signs out leaves none. */
const EXPLORER_STORAGE = 'creator-codes.explorer';

interface EditorProps {
  readonly accountId: string;
  readonly example: Example;
  readonly confirmMutation: () => Promise<boolean>;
  readonly cancelledMessage: string;
  /** Asks in the name of this token instead of the signed-in person. */
  readonly token: string | null;
}

/** GraphiQL itself; fetched only on this page. Tabs are remembered per account. */
export function Editor(props: EditorProps) {
  const { accountId, example, confirmMutation, cancelledMessage, token } = props;
  const scheme = useComputedColorScheme('light');
  const fetcher = useMemo<Fetcher>(
    () => createFetcher(confirmMutation, cancelledMessage, token),
    [confirmMutation, cancelledMessage, token],
  );
  const storage = useMemo(
    () => createLocalStorage({ namespace: `${EXPLORER_STORAGE}.${accountId}` }),
    [accountId],
  );
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={preparedTabs(example)}
      defaultEditorToolsVisibility="variables"
      forcedTheme={scheme}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
