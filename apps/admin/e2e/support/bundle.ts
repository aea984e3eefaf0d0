import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const MANIFEST = `${DIST}.vite/manifest.json`;

/** What the build says of one module or chunk. */
interface Entry {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/** Files of the build that are fetched together, by their path below the address of the app. */
export type Files = ReadonlySet<string>;

/** The build, as its own manifest tells it: which file makes a browser fetch which others. */
export class Bundle {
  private readonly entries: Readonly<Record<string, Entry>>;

  constructor() {
    if (!existsSync(MANIFEST))
      throw new Error(`${MANIFEST} is missing. Build first: npm run build.`);
    this.entries = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Entry>;
  }

  /** What is fetched before these modules can run. */
  needs(...modules: readonly string[]): Files {
    return this.reach(modules, ({ imports = [] }) => imports);
  }

  /**
   * As {@link needs}, with all that is fetched later because of them.
   * @param except what is fetched only when it is asked for
   * @param known files that are there already: what they lead to has another cause
   */
  leadsTo(modules: readonly string[], except: RegExp, known: Files): Files {
    return this.reach(modules, ({ file, imports = [], dynamicImports = [] }) =>
      known.has(file)
        ? []
        : [...imports, ...dynamicImports.filter((module) => !except.test(module))],
    );
  }

  /** The module of ours or of a package whose path ends so. */
  module(end: string): string {
    const found = Object.keys(this.entries).filter((key) => key.endsWith(end));
    if (found.length !== 1 || found[0] === undefined) {
      throw new Error(`${found.length} modules of the build end in ${end}, not one.`);
    }
    return found[0];
  }

  private reach(from: readonly string[], next: (entry: Entry) => readonly string[]): Files {
    const seen = new Set<string>();
    const files = new Set<string>();
    const waiting = from.map((end) => this.module(end));
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (seen.has(key)) continue;
      seen.add(key);
      const entry = this.entries[key];
      if (entry === undefined) throw new Error(`The manifest names ${key} but does not have it.`);
      for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
      waiting.push(...next(entry));
    }
    return files;
  }
}

/** Scripts that run beside the page, which the manifest does not lead to. */
export function workers(): Files {
  return new Set(
    readdirSync(`${DIST}assets`)
      .filter((name) => /\.worker-[^.]+\.js$/.test(name))
      .map((name) => `assets/${name}`),
  );
}

/** Scripts or styles of these files that are not among the others, in bytes after gzip. */
export function sizeOf(kind: 'js' | 'css', files: Files, without: Files = new Set()): number {
  let bytes = 0;
  for (const file of files) {
    if (!file.endsWith(`.${kind}`) || without.has(file)) continue;
    bytes += gzipSync(readFileSync(DIST + file)).length;
  }
  return bytes;
}
