import type { FiguresText } from './figures-en.ts'

/** Texts around charts and of explanations, in Japanese. Machine draft. */
export const figuresJa: FiguresText = {
  stale: '入力が変わりました。計算し直しています。',
  failed: ({ kind }) => `直前の計算は最後まで終わりませんでした（${kind}）。表示は以前のものです。`,
  explain: {
    heading: 'この数値の成り立ち',
    value: ({ variable, year, value }) => `${variable}（${year}年）: ${value}`,
    formula: '式',
    inputs: '使われている数値',
    input: '入力',
    amount: '値',
    year: '年',
    from: '出所',
    computed: '計算値',
    back: '戻る',
    waiting: '成り立ちを調べています',
    failed: 'この数値は説明できませんでした。',
    dataYear: ({ source, year }) => `${source}（${year}年のデータ）`,
    cell: ({ file, row }) => `${file} ${row}行目`,
  },
  details: {
    value: '記載値',
    range: '範囲',
    quality: '質',
    source: '出典',
    dataYear: 'データ年',
    note: '導き方',
    place: '記載場所',
    locator: '所在',
  },
  qualities: {
    measured: '実測',
    official: '公式統計',
    literature: '文献',
    derived: '導出',
    estimate: '推計',
    recalled: '記憶による',
    default: '既定値',
    assumption: '仮定',
  },
}
