import { setTimeout as sleep } from 'node:timers/promises';
import { Visitor } from '../../test/support/visitor.js';

/** Strangers who try to sign in, as often as it was seen to slow everybody down. */
export const GUESSES = '118 wrong tries to sign in each ten seconds';

const PAUSE = 10_000 / 118;

/** @returns how many tries were answered, by a refusal of whatever kind */
export async function tryToSignIn(url: string, seconds: number): Promise<number> {
  const { origin } = new URL(url);
  const until = performance.now() + seconds * 1_000;
  const answers: Promise<unknown>[] = [];
  for (let turn = 0; performance.now() < until; turn += 1) {
    const email = `nobody${turn % 40}@crowd.example`;
    const guess = { email, password: `a wrong one, ${turn}` };
    answers.push(new Visitor(origin).post('/sign-in/email', guess).catch(() => null));
    await sleep(PAUSE);
  }
  return (await Promise.all(answers)).filter((answer) => answer !== null).length;
}
