#!/usr/bin/env node
// The command is TypeScript; it runs as the bundle in dist/. Where that is missing or older than its sources it is
// made here, in a moment, so that a fresh clone works after nothing but `npm ci`.
import { ensureBuilt } from './ensure-built.mjs';

await ensureBuilt();
await import('../dist/panel-draw.js');
