import { useApolloClient } from '@apollo/client/react';
import type { CreateProgram } from '@creator-codes/domain';
import { useRef, useState } from 'react';
import { rememberAccount } from '../../../shared/lib/account-store';
import { graphql } from '../../../shared/lib/graphql';
import { useAction } from '../../../shared/lib/use-action';
import { useViewer } from '../../../shared/lib/viewer';
import { UserErrorParts, type Objection } from '../../../shared/lib/violations';
import { onProgramField, readAccount, type AccountValues } from './account-input';

const CreateAccount = graphql(
  `
    mutation CreateAccount($input: CreateAccountInput!) {
      createAccount(input: $input) {
        account {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

const CreateProgramOfAccount = graphql(
  `
    mutation CreateProgramOfAccount($input: CreateProgramInput!) {
      createProgram(input: $input) {
        program {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

type Outcome = 'done' | 'failed' | { readonly refusals: readonly Objection[] };

/**
 * Makes an account and its programs. These are several calls: what was made stays made, and another try goes on
 * where the last one stopped, under the same idempotency keys.
 */
export function useCreateAccount() {
  const client = useApolloClient();
  const { viewer, switchAccount } = useViewer();
  const [createAccount, isMakingAccount] = useAction(CreateAccount, { forget: [] });
  const [createProgram, isMakingProgram] = useAction(CreateProgramOfAccount, { forget: [] });
  const [accountId, setAccountId] = useState<string | null>(null);
  const keys = useRef(new Map<string, string>());
  const made = useRef(new Set<string>());

  const keyOf = (what: string): string => {
    const key = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, key);
    return key;
  };

  const makeAccount = async (values: AccountValues): Promise<Outcome> => {
    const read = readAccount(values);
    if (!read.ok) return { refusals: read.violations };
    let id = accountId;
    if (id === null) {
      const input = { ...read.value.account, idempotencyKey: keyOf('account') };
      const payload = (await createAccount({ input }))?.createAccount;
      if (payload === undefined) return 'failed';
      if (payload.account === null) return { refusals: payload.errors };
      id = payload.account.id;
      setAccountId(id);
      // The first account of all is found without being named; another one has to be, from here on.
      if (viewer.account !== null) rememberAccount(id);
    }
    const outcome = await makePrograms(read.value.programs);
    if (outcome !== 'done') return outcome;
    if (viewer.account === null) await client.refetchQueries({ include: ['Viewer'] });
    else await switchAccount(id);
    return 'done';
  };

  const makePrograms = async (programs: readonly CreateProgram[]): Promise<Outcome> => {
    for (const program of programs) {
      if (made.current.has(program.kind)) continue;
      // A refused name leaves no trace, so a corrected one may keep the key.
      const input = { ...program, idempotencyKey: keyOf(program.kind) };
      const payload = (await createProgram({ input }))?.createProgram;
      if (payload === undefined) return 'failed';
      if (payload.program === null) {
        return { refusals: onProgramField(program.kind, payload.errors) };
      }
      made.current.add(program.kind);
    }
    return 'done';
  };

  return {
    makeAccount,
    /** The account exists, its programs do not all. */
    isHalfDone: accountId !== null,
    isBusy: isMakingAccount || isMakingProgram,
  };
}
