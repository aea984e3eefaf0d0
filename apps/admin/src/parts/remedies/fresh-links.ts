import { makeVar } from '@apollo/client';
import type { ResultOf } from '../../shared/lib/graphql';
import type { InviteCreator } from './documents';

/** What the server answered to whoever made a link: it says it this once. */
interface Made extends Pick<ResultOf<typeof InviteCreator>['inviteCreator'], 'link' | 'notMailed'> {
  readonly membership: { readonly id: string } | null;
}

interface FreshLink {
  readonly link: string;
  readonly notMailed: Made['notMailed'];
}

/** Links that were made in this window, by their membership: nobody is shown one again. */
export const freshLinks = makeVar<ReadonlyMap<string, FreshLink>>(new Map());

/** Keeps the link of an answer until the window closes or another takes its place. */
export function keepLink({ membership, link, notMailed }: Made): void {
  if (membership === null) return;
  const links = new Map(freshLinks());
  if (link === null) links.delete(membership.id);
  else links.set(membership.id, { link, notMailed });
  freshLinks(links);
}

/** The link is good for nothing any more. */
export function dropLink(membershipId: string): void {
  const links = new Map(freshLinks());
  links.delete(membershipId);
  freshLinks(links);
}
