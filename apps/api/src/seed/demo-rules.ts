import type { ProgramId } from '@creator-codes/domain';
import { createApplicationRule } from '../application/rules/create-application-rule.js';
import type { DemoAccount } from './demo-account.js';

/** A rule that answers applications once people have had a week: one of those that are open will be accepted by it. */
export async function writeRules(demo: DemoAccount, programId: ProgramId): Promise<void> {
  await demo.on(-85, createApplicationRule, {
    ...{ programId, name: 'Large followings', action: 'ACCEPT', isEnabled: true },
    conditions: [{ kind: 'FOLLOWERS_OVER', followers: 100_000 }],
    ...{ delayHours: 168, message: 'Welcome! We are glad to have you.' },
  });
}
