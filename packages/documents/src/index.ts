export * from './filing-sheet/index.ts';
export * from './gap-letter/index.ts';
export * from './register-sheet/index.ts';
export * from './staff-sheet/index.ts';
export * from './typesetting/index.ts';
export * from './workbook/index.ts';
