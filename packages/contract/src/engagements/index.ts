export * from './clocks.ts';
export * from './endings.ts';
export * from './parties.ts';
export * from './rounds.ts';
export { Deadline, EngagementRow } from './shapes.ts';
export * from './sites.ts';
