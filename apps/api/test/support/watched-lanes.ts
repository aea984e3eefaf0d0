import type { Capacity } from '@creator-codes/domain';
import type { App } from '../../src/composition-root.js';
import { USES_BEFORE } from '../../src/graphql/server/fast-lane/fast-lane.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/seed/demo-people.js';
import { Client } from './client.js';
import type { Engine } from './engines.js';
import { TestServer } from './server.js';
import { Visitor } from './visitor.js';

/** An answer as it came over the wire, but for what is another each time. */
interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A server with the demo's people, that notes what its fast lanes have answered themselves. */
export class WatchedLanes {
  /** Of each request that a lane was asked: whether the answer was its own. */
  isOwn: boolean[] = [];
  private readonly cookies = new Map<Capacity, string>();

  private constructor(readonly server: TestServer) {}

  static async start(engine: Engine): Promise<WatchedLanes> {
    const change = (app: App) => {
      for (const [, , , capacity] of DEMO_PEOPLE) {
        const { fastLane } = app.apollo.for(capacity);
        const answer = fastLane.answer.bind(fastLane);
        fastLane.answer = async (...args) => {
          const text = await answer(...args);
          watched.isOwn.push(text !== null);
          return text;
        };
      }
      return app;
    };
    const watched = new WatchedLanes(
      await TestServer.start({ engine, change, demo: true, signedIn: false }),
    );
    await watched.signIn();
    return watched;
  }

  client(capacity: Capacity): Client {
    return new Client(this.server.url, this.cookies.get(capacity));
  }

  async send(
    body: object,
    capacity: Capacity = 'OWNER',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawAnswer> {
    const cookie = this.cookies.get(capacity) ?? '';
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify(body),
    });
    const shown = new Map(response.headers);
    for (const name of ['date', 'x-request-id']) shown.delete(name);
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(shown),
      text: text.replace(/"requestId":"[^"]+"/g, '"requestId":"…"'),
    };
  }

  /** Sends a request so often that the lane takes it on. @returns the first answer, which is Apollo's */
  async learn(...given: Parameters<WatchedLanes['send']>): Promise<RawAnswer> {
    const first = await this.send(...given);
    for (let turn = 1; turn < USES_BEFORE; turn += 1) await this.send(...given);
    return first;
  }

  private async signIn(): Promise<void> {
    for (const [email, , , capacity] of DEMO_PEOPLE) {
      const visitor = new Visitor(this.server.url);
      await visitor.post('/sign-in/email', { email, password: DEMO_PASSWORD });
      this.cookies.set(capacity, visitor.cookie);
      // All tests come from one address.
      await this.server.database.transaction((session) =>
        session.execute('DELETE FROM rate_limit'),
      );
    }
  }
}
