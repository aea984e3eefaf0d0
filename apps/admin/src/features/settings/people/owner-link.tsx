import { TextLink } from '../../../shared/ui';
import type { PeopleOwner } from './people-documents';

/** The owner of codes that a person is, as a link to their page. */
export function OwnerLink({ owner }: { readonly owner: PeopleOwner }) {
  return owner.__typename === 'Creator' ? (
    <TextLink to="/creators/$id" params={{ id: owner.id }} size="sm" underline="always">
      {owner.displayName}
    </TextLink>
  ) : (
    <TextLink to="/partners/$id" params={{ id: owner.id }} size="sm" underline="always">
      {owner.name}
    </TextLink>
  );
}
