export { type ListingLine, listingsSheet } from './listings.ts';
export { type ListSheet, type ReadRow, streamList } from './read.ts';
export { filledList, listTemplate, type ReturnedRow, returnedList } from './template.ts';
export { fileNames as listFileNames, returnedWords, sheetNames as listSheetNames } from './words.ts';
