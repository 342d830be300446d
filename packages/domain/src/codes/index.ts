export * from './credit-code.ts';
export * from './credit-code-standing.ts';
export * from './fictional-credit-code.ts';
export * from './mobile.ts';
export * from './username.ts';
