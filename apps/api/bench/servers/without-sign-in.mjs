// Ours, but that whoever calls is looked up once and never again, nor counted: what sign-in and limits cost is
// the difference. From what was built, as the product runs.
import { say } from './listen.ts';

const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { compose } = await built('composition-root.js');
const { Loaders } = await built('graphql/basics/loaders.js');
const { createServer } = await built('server.js');

const [databaseUrl, authSecret] = process.argv.slice(2);
const app = await compose({ databaseUrl, authSecret, demo: false, logLevel: 'error' });
let known;
const contextOf = async (request) => {
  known ??= await app.contextOf(request);
  return { ...known, loaders: new Loaders(), requestId: request.id };
};
const server = await createServer({ ...app, contextOf });
await server.listen({ host: '127.0.0.1', port: 0 });
say(server.server);
