export * from './campaigns.ts';
export * from './listings.ts';
export * from './publication.ts';
export * from './rows.ts';
export {
  ListDeadline,
  ListTarget,
  RowFault,
} from './shapes.ts';
export * from './versions.ts';
