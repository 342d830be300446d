export * from './application-form.ts';
export * from './fact.ts';
export * from './shelf.ts';
export * from './value.ts';
