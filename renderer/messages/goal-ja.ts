import type { GoalText } from './goal-en.ts'

const near = (names: readonly string[]): string => (names.length === 0 ? '' : `もしかして: ${names.join('、')}。`)

/** Texts of the way back from a target, in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const goalJa: GoalText = {
  heading: ({ country, scenario, rule, gwp, means, runs }) =>
    `${country} · ${scenario} · 選択方式 ${rule} · GWP-100 ${gwp}\n${means}（計算 ${runs} 回）`,
  means: {
    strengths: ({ least }) => `政策の強度、${least}`,
    price: ({ least }) => `全部門の温室効果ガスに対する一つの価格、${least}`,
  },
  byCap: '排出上限: 最終実績年から各目標へ直線で下げる',
  leasts: { change: '変更を最小にする', cost: '資源費用の現在価値を最小にする' },
  met: '目標を達成できます。',
  missed:
    '範囲内で目標を満たす組み合わせは見つかりませんでした。レバーを一つずつ動かす試しも含め、最も近い結果は次のとおりです。',
  unmet: '達成できない目標があります',
  isMet: '達成',
  heads: {
    target: '目標',
    lever: '手段',
    cap: '上限',
    year: '年',
    price: '対応する価格 (USD_2020/t)',
    unit: '単位',
    before: '変更前',
    after: '変更後',
    most: '上限値',
    missing: '不足',
    bounds: '範囲',
  },
  unmoved: ({ count }) => (count === 0 ? 'すべての手段を動かしました。' : `残り${count}件はシナリオの値のままです。`),
  binding: ({ levers, more }) =>
    `次の手段は範囲の端にあり、目標への到達を妨げています（影響の大きい順）: ${levers.join('、')}${more === 0 ? '' : `、ほか${more}件`}。`,
  stopped: ({ why, share }) =>
    `上限そのものでは: ${why} シナリオから上限までの道のりの ${share} % までは解があります。`,
  highestPrice: ({ years, share }) =>
    `${years.join('、')}年の価格は探索の上限にあり、上限排出量に届きません。排出はシナリオから上限までの道のりの ${share} % まで減ります。`,
  cost: ({ before, change }) => `資源費用の現在価値: 変更前 ${before} 百万USD_2020、変化 ${change}。`,
  targetForm: ({ found }) =>
    `--target の「${found}」が読めません。net=0@2050、gross=150@2050、部門=20@2040、変数=100@2050、累積は net=9000@2025-2050、ピークは peak@2030、または targets.csv の行の id を指定してください。`,
  targetUnknown: ({ found, near: names, known }) =>
    `--target: 「${found}」はありません。${near(names)}${known.length === 0 ? '' : `使えるもの: ${known.join('、')}、および計算結果の変数。`}`,
  targetYear: ({ found, first, last }) =>
    `--target「${found}」: 年は ${first} から ${last} までです。期間は始まりが先、ピークは最終年より前にしてください。`,
  targetUnit: ({ found, unit, wanted }) =>
    `目標 ${found} の単位は ${unit} ですが、変数の単位は ${wanted} です。targets.csv を直してください。`,
  targetTwice: ({ found }) => `目標「${found}」が二度指定されています。`,
  leverUnknown: ({ found, near: names }) =>
    `--levers: 動かせる政策「${found}」はありません。${near(names)}政策は policies.yaml にあります。排出上限は最小費用でのみ動かせます。`,
  leverTwice: ({ found }) => `--levers に「${found}」が二度あります。`,
  priceMovesNothing: ({ rule }) =>
    `選択方式 ${rule} ではシェアが与えられ、選択が行われないため、価格は何も変えません。--rule logit か least-cost、または --by strengths を指定してください。`,
  capHoldsNothing: ({ rule }) =>
    `選択方式 ${rule} では排出を上限に収める仕組みがありません。--rule least-cost か logit、または --by strengths を指定してください。`,
  capCannotHold: ({ found }) =>
    `「${found}」は年ごとの上限では表せません。上限にできるのは、全体または一部門の温室効果ガスの年間排出量です。--by price か --by strengths を指定してください。`,
  noLever: 'このスタディには動かせる政策がありません。',
}
