export * from './client.ts';
export * from './endpoint.ts';
export * from './endpoints.ts';
export * from './openapi.ts';
export * from './refusals.ts';
export * from './shapes.ts';
