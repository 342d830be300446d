export * from './flow.ts';
export * from './terms.ts';
