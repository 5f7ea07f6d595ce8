import type { OverviewText } from './overview-en.ts'

/** Texts of the Overview, in Japanese. Machine draft. */
export const overviewJa: OverviewText = {
  year: '年',
  baseline: '比較の基準',
  emissions: '温室効果ガス排出量',
  charts: ['部門別排出量', '電源別発電量', '最終エネルギー（種別）'],
  levers: '政策を動かしてみる',
  gaps: '目標との差',
  keyFigures: ({ year }) => `${year}年の主な指標`,
  figures: {
    netEmissions: '正味排出量',
    energyCo2: 'エネルギー起源CO₂',
    finalEnergy: '最終エネルギー消費',
    generation: '発電量',
    cost: '年間の資源費用',
    pm25: 'PM2.5排出量',
  },
  against: ({ change, against }) => `「${against}」比 ${change}`,
  noTargets: 'このスタディには、結果と比べられる目標がありません。',
  met: '達成',
  missed: '未達',
  referenceLevel: '参照水準',
  goal: {
    above: ({ year, amount, goal }) => `${year}年、このシナリオは目標の${goal}を${amount}上回ります。`,
    below: ({ year, amount, goal }) => `${year}年、このシナリオは目標の${goal}を${amount}下回ります。`,
  },
  reference: {
    above: ({ year, amount, goal }) =>
      `${year}年、このシナリオは参照水準の${goal}を${amount}上回ります。これは目標の算定の基準で、約束ではありません。`,
    below: ({ year, amount, goal }) =>
      `${year}年、このシナリオは参照水準の${goal}を${amount}下回ります。これは目標の算定の基準で、約束ではありません。`,
  },
}
