import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { root } from './run.mjs';

const { addTypenameToDocument } = createRequire(join(root, 'apps/admin/package.json'))(
  '@apollo/client/utilities',
);
const LITERAL = /'query Viewer .*'/;

/**
 * The script that runs before the app, with the app's first question as the app itself would ask it.
 * @param viewer the source of ViewerQuery
 * @param script the script as it is kept
 */
export function firstQuestion(viewer, script) {
  const [, query] = /const ViewerQuery = graphql\(`([^`]*)`\)/.exec(viewer) ?? [];
  if (query === undefined) throw new Error('viewer.ts has no ViewerQuery that can be read');
  if (!LITERAL.test(script))
    throw new Error('first.js has no literal that begins with query Viewer');
  const text = print(addTypenameToDocument(parse(query)));
  return script.replace(LITERAL, () => `'${text.replaceAll('\n', '\\n')}'`);
}
