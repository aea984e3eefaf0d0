import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|svg)$/;
const WORTH_BYTES = 1_024;
/** Beyond this the last percents of brotli cost seconds of every build. */
const LARGE_BYTES = 500_000;

/** Puts each script and style compressed beside itself: the server sends it so, and compresses nothing. */
export function compressedBeside(): Plugin {
  let folder = '';
  return {
    name: 'compressed-beside',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir, build.assetsDir);
    },
    // Last of all: others still change files when they are written.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const names = (await readdir(folder)).filter((name) => TEXT.test(name));
        await Promise.all(names.map((name) => compress(join(folder, name))));
      },
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_BYTES) return;
  const quality = bytes.length > LARGE_BYTES ? 8 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((data) => writeFile(`${path}.br`, data)),
    promisify(gzip)(bytes, { level: 9 }).then((data) => writeFile(`${path}.gz`, data)),
  ]);
}
