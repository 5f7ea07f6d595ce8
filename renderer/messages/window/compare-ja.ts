import type { CompareText } from './compare-en.ts'

/** Texts of the place that compares scenarios, in Japanese. Machine draft. */
export const compareJa: CompareText = {
  scenarios: 'シナリオ',
  atLeastTwo: '2～6個のシナリオを選んでください。',
  mode: '表示',
  modes: { absolute: '値', difference: '差', index: '指数' },
  reference: '基準',
  year: '年',
  view: '図の並べ方',
  views: { large: '大きく', small: '小さく並べる' },
  minus: ({ title, reference }) => `${title}（「${reference}」との差）`,
  indexed: ({ title }) => `${title}（指数）`,
  indexUnit: ({ year }) => `${year}年=100`,
  table: ({ year, against }) => `${year}年の指標（「${against}」からの変化率つき）`,
  indicators: '指標',
  indicator: '指標',
  sectors: ({ title, year }) => `${title}（${year}年）`,
  waiting: 'シナリオを計算しています。',
}
