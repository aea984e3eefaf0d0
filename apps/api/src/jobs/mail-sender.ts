import { createTransport } from 'nodemailer';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { ClaimedMessage, MailQueue, SealedText } from '../application/ports/people.js';
import type { Job } from './job.js';

export interface Relay {
  /** `smtp://…` or `smtps://…`, with the name and password in it. */
  readonly url: string;
  readonly from: string;
}

/** How often it looks for mail, in milliseconds. */
const LOOK_EVERY = 1_000;
const AT_ONCE = 10;
/** A sender that died gives its messages back after this time; one that lives has stopped trying long before. */
const CLAIM_FOR = 180_000;
const GIVE_UP_AFTER = 90_000;
const STEP_LIMIT = 20_000;

const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 6 * 3_600_000;
const MAX_ATTEMPTS = 8;

/** How long to wait after so many tries; null when it is not tried again. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= MAX_ATTEMPTS
    ? null
    : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 4 ** (attempts - 1));
}

/** Sends mail, where there is a relay. */
export function mailJobs(
  queue: MailQueue,
  relay: Relay | null,
  ...tools: readonly [Pick<SealedText, 'open'>, Clock, (error: Error) => void]
): readonly Job[] {
  return relay === null ? [] : [new MailSender(queue, relay, ...tools)];
}

/**
 * Sends what waits. A message is claimed before and settled after it is handed over: a sender that dies in
 * between leaves it to another one, after its claim has ended. If the relay had taken it already it may come
 * twice, then under one Message-ID, by which mailboxes know that it is the same.
 */
export class MailSender implements Job {
  readonly name = 'mail';
  readonly every = LOOK_EVERY;
  private readonly transport;

  constructor(
    private readonly queue: MailQueue,
    private readonly relay: Relay,
    private readonly sealed: Pick<SealedText, 'open'>,
    private readonly clock: Clock,
    private readonly onError: (error: Error) => void,
  ) {
    this.transport = createTransport({
      url: relay.url,
      connectionTimeout: STEP_LIMIT,
      greetingTimeout: STEP_LIMIT,
      socketTimeout: STEP_LIMIT,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  run(): Promise<number> {
    return this.sendDue();
  }

  close(): void {
    this.transport.close();
  }

  /** @returns how many messages went out */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    const messages = await this.queue.claim(now, now + CLAIM_FOR, AT_ONCE);
    const outcomes = await Promise.all(messages.map((message) => this.send(message)));
    return outcomes.filter(Boolean).length;
  }

  private async send(message: ClaimedMessage): Promise<boolean> {
    try {
      await withinLimit(this.handOver(message));
    } catch (error) {
      const pause = isFinal(error) ? null : pauseAfter(message.attempts);
      await this.queue.notSent(message, pause === null ? null : this.clock.now() + pause);
      this.onError(new MailNotSent(error));
      return false;
    }
    await this.queue.sent(message, this.clock.now());
    return true;
  }

  private async handOver({ id, to, subject, text: stored }: ClaimedMessage): Promise<void> {
    const text = this.sealed.open(id, stored);
    if (text === null) throw new Unreadable();
    const { from } = this.relay;
    const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'creator-codes';
    await this.transport.sendMail({
      ...{ from, to: { name: '', address: to }, subject, text },
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}

/** The relay's words may carry addresses and what we sent; the log gets the codes. */
class MailNotSent extends Error {
  constructor(cause: unknown) {
    const { code, responseCode } = detailsOf(cause);
    const told = [code, responseCode].filter(
      (detail) => typeof detail === 'string' || typeof detail === 'number',
    );
    super(`mail was not sent: ${told.join(' ')}`);
    this.name = 'MailNotSent';
  }
}

/** The server has another secret by now: nobody can read what it was to say. */
class Unreadable extends Error {
  readonly code = 'OTHER_SECRET';
}

/** The relay will never take it: there is no such mailbox, or the message is refused. */
function isFinal(error: unknown): boolean {
  if (error instanceof Unreadable) return true;
  const { responseCode } = detailsOf(error);
  return typeof responseCode === 'number' && responseCode >= 550 && responseCode <= 554;
}

function detailsOf(error: unknown): { readonly code?: unknown; readonly responseCode?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}

async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('the relay is too slow'), { code: 'ETIMEDOUT' }));
    }, GIVE_UP_AFTER);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
