export * from './batches.ts';
export * from './board.ts';
export {
  BatchFault,
  Notice,
  NoticeBatch,
  NoticeRow,
  NoticeSeal,
  NoticeService,
  WordingId,
} from './shapes.ts';
export * from './steps.ts';
export * from './wordings.ts';
