export * from './credit-code.ts';
export * from './fictional-credit-code.ts';
export * from './mobile.ts';
export * from './username.ts';
