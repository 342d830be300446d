export * from './enterprise.ts';
export * from './office.ts';
export * from './paper.ts';
export * from './reading.ts';
export * from './shapes.ts';
