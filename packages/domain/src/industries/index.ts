export * from './classes.ts';
export * from './key-industries.ts';
