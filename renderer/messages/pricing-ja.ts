import type { PricingText } from './pricing-en.ts'

const near = (names: readonly string[]): string => (names.length === 0 ? '' : `もしかして: ${names.join('、')}。`)

const inBrackets = (names: readonly string[]): string => (names.length === 0 ? '' : `（${names.join('、')}）`)

/** Texts of the design of a carbon price, in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const pricingJa: PricingText = {
  title: ({ country }) => `${country}: 炭素価格`,
  heading: ({ country, scenario, rule, gwp }) =>
    `${country} · 炭素価格 · ${scenario} · ルール ${rule} · GWP-100 ${gwp}`,
  between: '、',
  design: {
    price: '価格',
    coverage: '支払う者',
    exempt: '免除',
    outside: '対象外',
    offsets: 'クレジット',
    recycling: '税収の使途',
    collar: '価格帯',
  },
  pathText: ({ points }) =>
    `${points.map(({ year, price }) => `${year}年 ${price} USD/t`).join('、')}。間は直線、以後は一定。2020年米ドル`,
  coverageText: ({ sectors, gases, technologies }) =>
    `${sectors.join('、')}。${gases.join('、')}。技術 ${technologies} 件`,
  noneExempt: 'なし',
  outsideText: '農地・家畜・土地・廃棄物など、技術によらない排出源（価格に反応する主体がモデルにない）',
  offsetsText: ({ percent }) => `対象排出量の ${percent} % まで`,
  noOffsets: 'なし',
  recyclings: {
    'lump-sum': '一人当たり同額を還元',
    'tax-cut': '消費課税の引き下げ',
    subsidy: '対象排出のない技術への低利融資',
  },
  collarText: ({ floor, ceiling }) => `${floor}～${ceiling} USD/t`,
  noCollar: 'なし',
  heads: {
    year: '年',
    price: '価格 (USD/t)',
    covered: '対象排出 (Mt)',
    share: '対象の割合 (%)',
    abated: '対象の削減 (Mt)',
    abatedAll: '国全体の削減 (Mt)',
    revenue: '税収 (百万USD)',
    ofGdp: '税収のGDP比 (%)',
    cost: '費用 (百万USD)',
    credits: 'クレジット (Mt)',
    ets: '取引 (USD/t)',
    collar: '価格帯付き (USD/t)',
    state: '位置',
    sector: '部門',
    paid: (year) => `${year}年 支払`,
    borne: (year) => `${year}年 負担`,
    group: '世帯',
    persons: '人口 (%)',
    consumption: '消費 (%)',
    burden: (year) => `${year}年 負担`,
    weight: (year) => `${year}年 重さ`,
    returned: (year) => `${year}年 還元`,
    onStated: ({ carriers }) => `支出調査による${inBrackets(carriers)}`,
    onUnstated: ({ carriers }) => `支出の数値がない燃料${inBrackets(carriers)}`,
    inOtherPrices: 'その他の価格を通じて',
  },
  states: { floor: '下限', between: '中間', ceiling: '上限' },
  nothingMoves:
    'シェアがすべて規定され、価格を考慮する買い手がいません。価格は発電所の運転順を変えますが、ほかでは支払われるだけです。ロジットか費用最小では、購入されるものが変わります。',
  sectorsTitle: '部門別の負担（2020年百万米ドル）: 支払額と、発電所が転嫁した後の負担額',
  groupsTitle: '所得階層別の負担（2020年百万米ドル）。重さ: 負担の割合を消費の割合で割った値。1 を超えると平均より重い',
  groundsTitle:
    '家計の負担の根拠（各年の負担に対する%）: 支出の調査に基づくのは「支出調査による」分だけで、その他は消費の割合で配分',
  groupsMethod: ({ stated }) =>
    `負担はすべて転嫁され国内の家計が負い、購入は変わらないとする上限の見積もりです。${
      stated.length === 0
        ? 'エネルギーの支出の行がないため、すべて消費の割合で配分します。'
        : `家計が ${stated.join('、')} の購入で負う分は各階層の支出、その他は消費の割合で配分します。`
    }`,
  noGroups:
    '所得階層別の負担: このスタディには expenditure.csv がありません。階層ごとの人口と消費の割合、調査があれば電力や燃料への支出の割合を加えてください。列は scenarios/README.md にあります。',
  equivalence: ({ priceGap, emissionGap }) =>
    `税と取引制度: 価格の下での排出量と同じ上限は、同じ排出量を ${emissionGap} % 以内で再現し、価格の差は最大 ${priceGap} USD/t です。`,
  stepped: '排出が段階的に応じるところでは、同じ段のどの価格も同じ上限を満たすため、価格の差は段の幅になります。',
  noEquivalence: '規定シェアでは排出上限を満たせないため、このルールでは取引制度がありません。',
  capFailed: ({ why }) => `取引制度の答えはありません: ${why}`,
  collarSummary: ({ floor, ceiling, above, below }) =>
    `同じ上限に価格帯を付けると、価格は ${yearsText(floor)} に下限、${yearsText(ceiling)} に上限になります。全期間で、上限価格では排出上限を ${above} Mt 超え、下限価格では ${below} Mt 下回ります。`,
  offsetsSummary: 'クレジットは支払わない技術から、その年の価格で生まれます。農業、廃棄物、土地は価格に反応しません。',
  loans: ({ points, count, cost, revenue, saved, last, isMost }) =>
    `税収の融資により ${count} 件の技術のハードルレートが ${points} ポイント下がり、現在価値で ${revenue} 百万米ドルのうち ${cost} を要します${isMost ? '（これ以上は社会的割引率を下回ります）' : ''}。${last}年の対象排出量はさらに ${saved} Mt 減ります。`,
  noClean: '対象排出のある技術と競う、対象排出のない技術がないため、税収を融資できません。',
  onTop: '価格はシナリオに既にあるものに上乗せされます。',
  charts: {
    price: '価格',
    priceTitle: '炭素価格',
    path: '価格の経路',
    ets: '同じ上限の取引制度',
    collar: '価格帯付きの取引制度',
    emissionsTitle: '対象排出量',
    without: '価格なし',
    with: '価格あり',
    lent: '税収の融資あり',
    revenueTitle: '年間税収',
    revenue: '税収',
    sectorsTitle: '部門別の負担（発電所の転嫁後）',
    all: '全部門',
    groupsTitle: (year) => `所得階層別の家計負担（${year}年）`,
    burden: '負担',
    returned: '還元',
  },
  units: { price: 'USD_2020/t CO2-equiv', emissions: 'Mt CO2-equiv/yr', money: 'million USD_2020/yr' },
  keyFigures: '主な数値',
  howMade: '作り方',
  source: 'Shirube',
  unknown: {
    'sector-unknown': ({ found, near: names, known }) =>
      `部門「${found}」はありません。${near(names)}あるもの: ${known.join('、')}。`,
    'gas-unknown': ({ found, near: names, known }) =>
      `「${found}」は温室効果ガスではありません。${near(names)}あるもの: ${known.join('、')}。`,
    'exempt-unknown': ({ found, near: names }) =>
      `免除する技術も部門も「${found}」という名ではありません。${near(names)}`,
  },
  nothingCovered: '支払う者がいません。部門から免除を除くと技術が残りません。',
  priceYear: ({ found, first, last }) =>
    `価格の点が ${found}年にあります。実績を共有する期間の後の ${first}年から ${last}年までにしてください。`,
}

function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.length === 0
    ? 'どの年にもなく'
    : runs.map(([from, to]) => (from === to ? `${from}年` : `${from}～${to}年`)).join('、')
}
