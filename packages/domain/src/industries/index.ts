export * from './classes.ts';
export * from './divisions.ts';
export * from './key-industries.ts';
export * from './same-industry.ts';
