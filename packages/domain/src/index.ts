export * from './glossary.ts';
export * from './ids/index.ts';
export * from './parsed.ts';
export * from './refusal.ts';
export * from './writing.ts';
