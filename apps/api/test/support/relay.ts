import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail relay that is not ours: what it takes, and what it says instead where it is told to. */
export class TestRelay {
  readonly taken: { readonly to: string; readonly text: string }[] = [];
  refusing: { readonly code: number } | null = null;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      const { refusing } = this;
      done(
        refusing === null
          ? null
          : Object.assign(new Error('refused'), { responseCode: refusing.code }),
      );
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        this.taken.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
        done();
      });
    },
  });

  async start(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}
