export * from './commission.ts';
export * from './disclosure.ts';
export * from './integrity.ts';
export * from './papers.ts';
export * from './permit.ts';
export * from './profile.ts';
export * from './self-audit.ts';
export { CasePaper } from './shapes.ts';
export * from './sites.ts';
