import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const YEAR = 31_536_000;

/**
 * Serves the admin app's build: files whose names carry a hash of their content for good, the page itself
 * always fresh, and in no search engine. Every address that is no file is a route of the app, `/graphiql` too.
 */
export async function registerAdmin(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024 });
  if (!existsSync(join(folder, 'index.html'))) {
    server.setNotFoundHandler((_request, reply) =>
      reply.code(404).send('The admin app is not built. Build it: npm start.'),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    index: false,
    // The build put scripts and styles compressed beside themselves: nothing is compressed for each request.
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    setHeaders: (response, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'));
      response.header(
        'cache-control',
        isHashed ? `public, max-age=${YEAR}, immutable` : 'no-cache',
      );
    },
  });
  server.setNotFoundHandler((request, reply) => {
    if (!isRoute(request)) return reply.code(404).type('text/plain').send('Not found.');
    reply.header('cache-control', 'no-cache').header('x-robots-tag', 'noindex, nofollow');
    return reply.sendFile('index.html');
  });
}

/** Addresses of the app have no extension; a script that an older page asks for is not the page. */
function isRoute({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?', 1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (method === 'GET' || method === 'HEAD') && !name.includes('.');
}
