import type { DecomposeText } from './decompose-en.ts'

/** Texts of what moves emissions, in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const decomposeJa: DecomposeText = {
  heading: ({ country, from, to, rule, gwp, method }) =>
    `${country} · ${from} から ${to} へ · ルール ${rule} · GWP-100 ${gwp}\n${method}`,
  methods: {
    kaya: 'エネルギー起源CO2のLMDI-I分解: 人口 × 一人当たりGDP × GDP当たり一次エネルギー × 一次エネルギー当たりCO2',
    sector: '燃焼起源CO2のLMDI-I分解（部門・燃料別）: 活動量 × 構造 × 原単位 × 燃料構成 × 燃料の炭素、電力は電源の炭素',
  },
  side: ({ scenario, year }) => `${scenario} ${year}年`,
  factors: {
    population: '人口',
    'gdp-per-capita': '一人当たりGDP',
    'energy-intensity': 'GDP当たりエネルギー',
    'carbon-intensity': 'エネルギー当たりCO2',
    activity: '活動量',
    structure: '構造',
    intensity: '原単位',
    'fuel-mix': '燃料構成',
    'fuel-carbon': '燃料の炭素・回収',
    grid: '電源',
  },
  separate: {
    sinks: 'エネルギー部門の吸収と符号の変化',
    'biogenic-stored': '回収・貯留した生物起源CO2',
    'energy-rest': 'エネルギー: その他のガス、燃焼以外のCO2',
    'Industrial Processes': '工業プロセス',
    Agriculture: '農業',
    LULUCF: '土地利用・林業',
    Waste: '廃棄物',
  },
  heads: {
    part: '項目',
    sector: '部門',
    change: '変化 (Mt CO2e)',
    ofExplained: '要因のCO2',
    ofTotal: '全ガス',
    sum: '合計',
  },
  product: '積',
  ratiosNote: ({ to, from }) =>
    `${to}の値を${from}の値で割った比。各列の積は最後の行に一致する。要因のCO2: 要因で説明されるもの。全ガス: 全温室効果ガスで、吸収、符号の変化、要因を持たないものは独立の項とする。`,
  noRatioOfSink: '全温室効果ガスが一方の側でゼロか吸収となり、正でないものには比がありません。加法形をご覧ください。',
  noRatioNearNought: '全温室効果ガスが一方の側でゼロに近すぎて、要因の比を書けません。加法形をご覧ください。',
  nothingToCompare:
    '一つのシナリオの二つの年（--scenario A --between 2018,2030）か、二つのシナリオ（--scenario A --against B --year 2050）を指定してください。',
  comparedWithItself: ({ scenario, year }) =>
    `${year}年の ${scenario} を自身と比べることになり、分解するものがありません。--between で異なる二つの年を、または --against で別のシナリオを指定してください。`,
  noKaya: ({ missing }) =>
    `茅恒等式には、両年の人口・GDP・一次エネルギーが正の値で必要です。足りないもの: ${missing.join('、')}。--by sector を指定してください。`,
}
