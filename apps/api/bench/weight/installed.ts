import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { API } from '../shared/environment.js';

/** What has to be on a machine to run the product, beside Node. */
export interface Installed {
  readonly packages: number;
  /** Bytes. */
  readonly packageBytes: number;
  /** The heaviest packages, in bytes. */
  readonly heaviest: readonly (readonly [name: string, bytes: number])[];
  readonly apiBytes: number;
  readonly adminBytes: number;
}

const HEAVIEST = 8;

/**
 * Weighs what an installation without development packages has: the API's dependencies as pnpm has linked them,
 * and theirs. Installing them elsewhere to weigh them would tell pnpm that this workspace has been changed.
 */
export function weighInstalled(): Installed {
  const packages = [...reached()]
    .map((path) => [nameOf(path), bytesIn(path)] as const)
    .sort(([, a], [, b]) => b - a);
  return {
    packages: packages.length,
    packageBytes: packages.reduce((sum, [, bytes]) => sum + bytes, 0),
    heaviest: packages.slice(0, HEAVIEST),
    apiBytes: bytesIn(join(API, 'dist')) + bytesIn(join(API, '../../packages/domain/dist')),
    adminBytes: bytesIn(join(API, '../admin/dist')),
  };
}

/** Folders of all packages that are reached from the dependencies of the API. */
function reached(): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = linkedFrom(API);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    if (!path.includes(`${sep}.pnpm${sep}`)) {
      // A package of this workspace, which is built and not installed.
      waiting.push(...linkedFrom(path));
      continue;
    }
    found.add(path);
    // Whatever stands beside a package in its own folder of the store is what it needs.
    waiting.push(...packagesIn(folderAround(path)));
  }
  return found;
}

/** The dependencies that a package of this workspace names. */
function linkedFrom(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies).map((name) => realpathSync(join(folder, 'node_modules', name)));
}

/** `node_modules`, also of a package whose name has a scope before it. */
function folderAround(path: string): string {
  const parent = dirname(path);
  return basename(parent).startsWith('@') ? dirname(parent) : parent;
}

function packagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const path = join(folder, name);
    return name.startsWith('@') ? packagesIn(path) : [realpathSync(path)];
  });
}

function nameOf(path: string): string {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name} ${version}`;
}

/** Bytes of all files below a folder, without what links lead to. 0 where nothing is. */
function bytesIn(path: string): number {
  if (!existsSync(path)) return 0;
  const about = lstatSync(path);
  if (about.isSymbolicLink()) return 0;
  if (!about.isDirectory()) return about.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
