import { build } from './lib/run.mjs';

process.exitCode = build() ? 0 : 1;
