export { sqlFiles } from './files.ts';
export { type MigrateOptions, migrate } from './migrate.ts';
export { describeSchema } from './describe/schema.ts';
export { describeTypes } from './describe/types.ts';
