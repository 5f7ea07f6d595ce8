import type { MeasuresText } from './measures-en.ts'

/** 対策がなければ、引き合うものが選ばれない理由。 */
function untaken(rule: string): string {
  if (rule === 'prescribed') return 'シェアが規定され、費用による選択がありません'
  if (rule === 'least-cost') return '各年が単独で解かれ、制約・税・過去の購入により、対策がなければ選ばれません'
  return '習慣と入手のしやすさの重みにより、すべての買い手が最も安いものを選ぶわけではありません'
}

/** 目標がなければ、引き合うものが建設されない理由。 */
const unbuilt = (rule: string): string =>
  rule === 'least-cost'
    ? untaken(rule)
    : '設備は目標まで、その先は需要に応じて建設され、引き合っても既存の設備に取って代わりません'

/** Texts of cost and potential by measure, in Japanese. Machine draft. */
export const measuresJa: MeasuresText = {
  measure: '対策',
  alone: '単独 (Mt)',
  onTop: '積み上げ (Mt)',
  costAlone: '単独 (USD/t)',
  costOnTop: '積み上げ (USD/t)',
  costAtHurdle: '買い手の割引率 (USD/t)',
  remark: '備考',
  heading: ({ country, scenario, against, year, rule, gwp, runs }) =>
    `${country} · ${year}年の対策別の費用と削減量 · ${scenario}（比較対象：${against ?? '同じシナリオの対策なし'}） · 選択方式 ${rule} · GWP-100 ${gwp}\n単独：その対策だけを行った場合（部分分析）。積み上げ：上にあるより安い対策に重ねた場合（遡及分析）で、合計は全体に一致します。費用はその年の資源費用（社会的割引率、2020年USD）。計算${runs}回。`,
  standings: {
    'with-others': '単独では何も減らさないが、上の対策に重ねると減らす',
    dominated: 'より安い対策の後にはほとんど何も残らない',
    'adds-on-top': '単独では減らすが、上の対策に重ねると、よりクリーンな選択を押しのけて増やす',
    'abates-nothing': 'この方式では単独で何も減らさない',
  },
  costCovers: { none: '費用はモデルに含まれない', part: '一部の費用がモデルに含まれない' },
  remarks: (all) => all.join('。'),
  otherSectors: 'その他の部門',
  belowNought: '負の費用：理由は下に',
  negativeTitle: '費用が負になる理由（2020年USD/t CO2e）',
  views: { alone: '単独', 'on-top': '積み上げ', 'at-hurdle-rates': '買い手の割引率' },
  negativeSentence: ({ measure, views, whys }) => `${measure}：${views.join('。')}。${whys.join('')}`,
  negativeView: ({ view, cost, falls, rises }) =>
    `${view} ${cost}：${falls.join('、')}${rises.length === 0 ? '' : `、その一方で ${rises.join('、')}`}`,
  negativeAlike: ({ view, cost }) => `${view} ${cost}：内訳は同じ`,
  negativeAtHurdle: ({ view, cost, capital, social, other }) =>
    `${view} ${cost}：資本費 ${capital}（社会的割引率では ${social}）、その他 ${other}`,
  costLine: ({ part, name, cost, imports }) =>
    part === 'supply'
      ? `${name} ${cost}${imports === null ? '' : `（純輸入 ${imports} GJ/t）`}`
      : `${name}の${part === 'capital' ? '資本費' : '運転維持費'} ${cost}`,
  otherCosts: ({ cost }) => `その他 ${cost}`,
  negatives: {
    'less-service': () => '求められる量が減るためで、人々が失う便益は数えていません。',
    'cost-not-stated': () => '省エネルギーに要する費用がスタディの数値にありません。',
    'only-when-mandated': () => '引き合いますが、混ぜるものは対策がなければ誰にも提供されません。',
    'built-to-targets': ({ rule }) => `買い手の割引率でも引き合います。${unbuilt(rule)}。`,
    'pays-for-buyers': ({ rule }) => `買い手の割引率でも引き合います。${untaken(rule)}。`,
    'pays-for-society': () => '社会的割引率でのみ引き合います。買い手はより高い割引率で判断します。',
    'saves-capital': () => '買い手の割引率でのみ引き合います。節約される資本費の比重がより大きいためです。',
    'after-cheaper': () => '単独では費用がかかります。より安い対策に重ねると、置き換える対象がより高価になります。',
  },
  penalised: ({ count, runs }) =>
    `${runs}回の計算のうち${count}回では費用最小の解がなく、政策の制約をできるだけ小さく破りました。`,
  curveTitle: ({ country, year }) => `${country}：${year}年の対策別の削減費用`,
  tooSmall: ({ count }) => `削減量が全体の1000分の1に満たない対策${count}件は表にのみ示します。`,
  curveAxes: '左から右へ：単独でより安い対策に重ねた各対策の削減量。高さ：その1トンあたりの費用（2020年USD）',
  potentialHeading: ({ country, scenario, against, years, rule, gwp }) =>
    `${country} · ${years}年の部門別・対策別の削減ポテンシャル · ${scenario}（比較対象：${against ?? '同じシナリオの対策なし'}） · 選択方式 ${rule} · GWP-100 ${gwp}\n各対策はより安い対策に重ねた値（Mt CO2換算）で、これらの政策がない場合（シナリオの他の前提はそのまま）の排出量からすべての対策を行った排出量までを足し上げます。`,
  inYear: ({ year }) => `${year}年`,
  total: '合計',
  credits: '相手国のクレジット',
  before: 'これらの政策なし',
  after: 'すべての対策',
  others: ({ count }) => `その他の対策${count}件`,
  gap: ({ year, target, most, mass, before, after, isMet, isMetWithout }) =>
    `${year}年：${
      isMet
        ? `目標「${target}」（${most} ${mass}）は${after} ${mass}の余裕をもって達成されます。`
        : `すべての対策を行っても目標「${target}」（${most} ${mass}）まで${after} ${mass}不足します。`
    }${isMetWithout ? `対策がなければ余裕は${before} ${mass}です。` : `対策がなければ${before} ${mass}不足します。`}`,
  unreadTarget: ({ year, target, unit, wanted }) =>
    `${year}年：目標「${target}」の単位は ${unit}、対象の単位は ${wanted} です。targets.csv の単位を合わせてください。`,
  gapsOfParts: '部門・ガス別の目標',
  noTarget: ({ year }) => `${year}年：この年の排出量の目標はスタディにありません。`,
  potentialTitle: ({ country, year }) => `${country}：${year}年までにどこで減らすか`,
  target: ({ target, most }) => `目標：${target}（${most} Mt）`,
  less: '減らす',
  more: '増やす',
  source: 'Shirube',
}
