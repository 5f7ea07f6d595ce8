import type { AnalysisText } from './analysis-en.ts'

const EQUATIONS: Readonly<Record<string, string>> = {
  balance: '収支',
  supply: '供給 = 生産 + 貿易',
  generation: '発電 = 電源別の和',
  final: '最終消費 = 部門別の和',
}

/** Texts of the commands that ask questions of studies and results, in Japanese. Machine draft, like `cli-ja.ts`. */
export const analysisJa: AnalysisText = {
  heads: {
    gwp: 'GWP',
    equation: '式 (PJ)',
    openBefore: '修正前の残差',
    openAfter: '修正後',
    flow: 'フロー',
    fuel: '燃料',
    standing: '根拠',
    before: '修正前',
    after: '修正後',
    change: '変化',
    why: '修正の理由',
    source: '出典',
    sources: '出典',
    figures: '数値',
    qualities: '内訳',
    licence: '利用許諾',
    title: '題名',
    variable: '一致しない量',
    years: '年数',
    spread: '最大の幅',
    year: '年',
    table: '場所',
    of: '対象',
    value: '値',
    unit: '単位',
    quality: '質',
    meanError: '平均',
    indicator: '指標',
    range: '通常',
    seen: '結果',
    outside: '範囲外',
    inventory: 'インベントリ',
    category: '区分',
    gas: 'ガス',
    crt: 'CRT',
    stated: '公表値',
    ours: '結果',
    apart: '差',
    reason: '5 %を超える理由',
  },
  reconcile: {
    heading: ({ name, study, year }) => `${name} (${study}) · ${year}年のエネルギーバランス（調整後）`,
    equation: ({ kind, fuel }) => `${fuel}: ${EQUATIONS[kind] ?? kind}`,
    standings: { reported: '報告', derived: '算出', estimate: '推計' },
    limits: { held: '2 %で止め、残りは他が受ける', beyond: '2 %超: 同じ式の他の項目では受けられない' },
    unmoved: ({ count }) => `${count}件は与えられたままです。`,
    noBalance: '調整するエネルギーバランスがありません。balance.csv がないか、供給と使用のそろった燃料がありません。',
    cannotClose: ({ equations }) =>
      `バランスを閉じられません: ${equations
        .map(({ id, left }) => `${id} の残差 ${Number(left.toPrecision(4))} PJ`)
        .join('、')}。low と high のある statistical-difference など、受けられる行を加えてください。`,
  },
  sources: {
    heading: ({ name, study, figures, counts }) => `${name} (${study}) · 数値${figures}件: ${counts}`,
    acts: ({ count }) => `法令${count}件`,
    conflicts: '出典どうしの不一致（すべて保持。最大の幅: 最大と最小の差を絶対値の大きい方で割った値）:',
    noConflict: '出典どうしの不一致はありません。',
    ranges: ({ count }) =>
      `幅のある数値は${count}件（二つの出典の差、または出典が示す幅。最大の幅: 上端と下端の差を絶対値の大きい方で割った値）:`,
  },
  hindcast: {
    heading: ({ scenario, first, last }) =>
      `${scenario}、${first}-${last}年: 各統計に対する誤差。平均は符号を除いた誤差の平均`,
    observed: '実績',
    names: { nowcast: 'ナウキャスト', hindcast: 'ハインドキャスト', withCapacity: 'ハインドキャスト（設備は実績）' },
    nothing: '実績年の統計に、結果の変数はありません。',
    little: '括弧内は差そのもの（変数の単位）。実績が同種で最大のものの1000分の1に満たない年で、平均には含めません。',
  },
  inventories: {
    heading: ({ scenario }) =>
      `${scenario} と排出インベントリの比較（Mt CO2e、温暖化係数は各インベントリのもの。区分は重なり合うため合計しない）`,
    open: '理由の記載なし',
    noCrosswalk: ({ count }) => `対応するCRT区分のない行が${count}件あります（–）。crosswalk.csv を参照。`,
    nothing: 'これらの年のインベントリはありません。',
  },
  calibrate: {
    heading: ({ scenario, year }) =>
      `${scenario}、${year}年: 基準年と全インベントリの比較（Mt CO2e、温暖化係数は各インベントリのもの。区分は重なり合うため合計しない）`,
    spread: ({ gwp }) =>
      `複数のインベントリにある同じ区分とガス（Mt CO2e）: 単一のガスは${gwp}の温暖化係数に換算。混合物（*）は出典の係数のまま。`,
    noSpread: '同じ区分とガスを示すインベントリは二つとありません。',
    outside: '範囲との差',
    within: '範囲内',
    factor: '係数',
    before: '調整前 kt',
    after: '調整後 kt',
    scalings: ({ count }) => `スタディの係数でインベントリに合わせた排出は${count}件:`,
    noScaling: '係数でインベントリに合わせた排出はありません。',
    anchors: '基準年のインベントリに一致するよう解いた数値があります:',
    statedKt: 'インベントリ kt',
    oursKt: '計算 kt',
    history: 'ガス・部門別の過去の排出（出典別）と計算との残差（合計の温暖化係数は出典のもの）:',
    residual: '残差',
    noHistory: 'ガス・部門別の過去の排出はスタディにありません。',
  },
  sanity: {
    indicators: {
      level: '水準',
      growth: '伸び率',
      elasticity: 'GDP弾性値',
      'capacity-factor': '設備利用率',
      'build-rate': '建設速度',
      'single-year-build': '単年の建設量',
      'idle-years': '建設の中断年数',
      'share-step': 'シェアの年間変化',
      'first-share': '初年のシェア',
      shortage: '不足',
    },
    summary: ({ checks, findings, open }) =>
      `範囲${checks}件、${findings === 0 ? '範囲外なし' : `所見${findings}件（うち未説明${open}件）`}`,
    finding: ({ indicator, subject, value, year, years, count, range, source, reason }) =>
      `${subject} の${indicator}: ${year}年に ${value}${count === 1 ? '' : `（${years}年のうち${count}年）`}、通常 ${range} [${source}]${reason === null ? '' : `。${reason}`}`,
    judged: '出典のない範囲と、その判断の根拠:',
    notJudged: ({ count }) => `スタディにない量の範囲が${count}件あります。`,
  },
}
