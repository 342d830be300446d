export * from './id.ts';
export * from './place.ts';
export * from './placed-id.ts';
