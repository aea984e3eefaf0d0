import { buildSchema, execute, parse } from 'graphql';
import { setImmediate as turn } from 'node:timers/promises';
import { hearRejections } from '../../src/unheard.js';

/*
 * A process in which graphql-js leaves a rejection unheard: the second item of a list, which may not be null, fails
 * at once while the first is still under way. Told to `hear`, it does as the server does.
 */

if (process.argv[2] === 'hear') {
  hearRejections((error, { requestId }) =>
    process.stdout.write(`${requestId}: ${error.message}\n`),
  );
}
const schema = buildSchema('type Query { items: [Item!]! } type Item { later: Int! now: Int! }');
const later = () => turn().then(() => Promise.reject(new Error('too late')));
const items = [
  { later, now: 1 },
  { later: 1, now: null },
];
const document = parse('{ items { now later } }');
const { errors } = await execute({ schema, document, rootValue: { items } });
process.stdout.write(`${errors?.[0]?.message}\n`);
await turn();
await turn();
process.stdout.write('alive\n');
