export * from './application-form.ts';
export * from './fact.ts';
export * from './shelf.ts';
export type * from './value.ts';
