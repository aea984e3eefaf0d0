// Files that a program writes and the repository keeps: apps/api/schema.graphql, printed from the
// classes of the API, and two files of the admin made from it: src/graphql-env.d.ts, which types the
// app's documents, and src/app/schema-lists.ts, which its cache is told. And the app's first question
// in apps/admin/public/first.js, printed from ViewerQuery; the rest of that file is written by hand.
// Without an argument they are written anew; with --check they are only compared.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstQuestion } from './lib/first-question.mjs';
import { root, run } from './lib/run.mjs';
import { schemaLists } from './lib/schema-lists.mjs';

const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'creator-codes-generated-'));
const bin = './node_modules/.bin';

const files = [
  {
    path: 'apps/api/schema.graphql',
    write: (to) =>
      run(
        `${bin}/tsx`,
        ['--conditions=@creator-codes/source', 'src/graphql/server/print-schema.ts', to],
        'apps/api',
      ),
  },
  {
    path: 'apps/admin/src/graphql-env.d.ts',
    write: (to) => run(`${bin}/gql.tada`, ['generate-output', '--output', to], 'apps/admin'),
  },
  {
    path: 'apps/admin/src/app/schema-lists.ts',
    write: async (to) => {
      const sdl = read(join(root, 'apps/api/schema.graphql'));
      writeFileSync(to, await schemaLists(sdl, join(root, 'apps/admin/src/app/schema-lists.ts')));
      return 0;
    },
  },
  {
    path: 'apps/admin/public/first.js',
    write: (to) => {
      const viewer = read(join(root, 'apps/admin/src/shared/lib/viewer.ts'));
      writeFileSync(to, firstQuestion(viewer, read(join(root, 'apps/admin/public/first.js'))));
      return 0;
    },
  },
];

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

for (const { path, write } of files) {
  const fresh = join(scratch, path.replaceAll('/', '-'));
  const kept = join(root, path);
  if ((await write(fresh)) !== 0) {
    process.exitCode = 1;
  } else if (read(fresh) !== read(kept)) {
    if (check) {
      console.error(`${path} is not what its source says now. Write it anew: npm run fix`);
      process.exitCode = 1;
    } else {
      cpSync(fresh, kept);
      console.log(`${path} written`);
    }
  }
}
rmSync(scratch, { recursive: true, force: true });
