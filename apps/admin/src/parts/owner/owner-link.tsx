import type { ComponentProps } from 'react';
import type { Owner } from '../../shared/lib/owner';
import { TextLink } from '../../shared/ui';

interface OwnerLinkProps extends Partial<
  Pick<ComponentProps<typeof TextLink>, 'size' | 'underline'>
> {
  readonly owner: Owner;
}

/** The owner of codes, as a link to where they are shown. */
export function OwnerLink({ owner, ...style }: OwnerLinkProps) {
  switch (owner.__typename) {
    case 'Creator':
      return (
        <TextLink {...style} to="/creators/$id" params={{ id: owner.id }}>
          {owner.displayName}
        </TextLink>
      );
    case 'PerformancePartner':
      return (
        <TextLink {...style} to="/partners/$id" params={{ id: owner.id }}>
          {owner.name}
        </TextLink>
      );
    case 'MediaSource':
      return (
        <TextLink {...style} to="/settings/media-sources" search={{ q: owner.name }}>
          {owner.name}
        </TextLink>
      );
  }
}
