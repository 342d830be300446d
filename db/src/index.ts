export { describeSchema } from './describe/schema.ts';
export { describeTypes } from './describe/types.ts';
export { sqlFiles } from './files.ts';
export { brokenInvariants } from './invariants.ts';
export { type MigrateOptions, migrate } from './migrate.ts';
