import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../lib/graphql';
import { useFormat } from '../lib/format';

const OwnersQuery = graphql(`
  query Owners {
    members(first: 100) {
      nodes {
        id
        name
        email
        capacity
      }
    }
  }
`);

/** Where only an owner can help: who that is. */
export function AskOwner() {
  const { t } = useTranslation('common');
  const { locale } = useFormat();
  const owners = (useQuery(OwnersQuery).data?.members.nodes ?? [])
    .filter(({ capacity }) => capacity === 'OWNER')
    .map(({ name, email }) => t('mayNot.ownerAt', { name, email }));
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(owners);
  return (
    <p role="note">
      {owners.length === 0 ? t('mayNot.askOwner') : t('mayNot.askOwnerNamed', { names })}
    </p>
  );
}
