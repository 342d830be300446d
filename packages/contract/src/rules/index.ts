export * from './amendments.ts';
export * from './calendar.ts';
export * from './industries.ts';
export * from './public.ts';
export * from './values.ts';
