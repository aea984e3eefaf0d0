import { invitationText, type Language as Languages } from '@creator-codes/domain';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MembershipView } from '../../application/ports/views.js';
import { Language } from '../basics/enums.js';
import { See } from '../basics/see.js';
import { Membership } from '../types/membership.type.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => String, {
    description: 'The invitation as plain text, to copy and send by whatever means.',
  })
  @See('staff')
  invitationText(
    @Root() { invitationNames }: MembershipView,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'In which language.' })
    language: Languages,
    @Arg('link', () => String, {
      nullable: true,
      description:
        'By which they answer: what `inviteCreator` or `resendCreatorInvitation` gave. Without one they answer as they like.',
    })
    link: string | null,
  ): string {
    if (invitationNames === undefined)
      throw new Error('the names for the invitation were not read');
    return invitationText(invitationNames, language, link);
  }
}
