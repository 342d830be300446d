export * from './enterprise.ts';
export * from './form-values.ts';
export * from './office.ts';
export * from './office-hands.ts';
export * from './paper.ts';
export * from './reading.ts';
export * from './shapes.ts';
export * from './starting.ts';
