import { type LocalDate, partsOf } from '@qingshen/domain/time';

export const dateWords = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};
