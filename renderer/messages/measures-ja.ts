import type { MeasuresText } from './measures-en.ts'

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
    `${country} · ${year}年の対策別の費用と削減量 · ${scenario}（比較対象：${against ?? '同じシナリオの対策なし'}） · 方式 ${rule} · GWP-100 ${gwp}\n単独：その対策だけを行った場合（部分分析）。積み上げ：上にあるより安い対策に重ねた場合（遡及分析）で、合計は全体に一致します。費用はその年の資源費用（社会的割引率、2020年USD）。計算${runs}回。`,
  standings: {
    'with-others': '単独では何も減らさないが、上の対策に重ねると減らす',
    dominated: 'より安い対策の後にはほとんど何も残らない',
    'adds-on-top': '単独では減らすが、上の対策に重ねると、よりクリーンな選択を押しのけて増やす',
    'abates-nothing': 'この方式では単独で何も減らさない',
  },
  lacksCost: '費用はモデルに含まれない',
  negatives: {
    'less-service': '負の費用：求められる量が減るため。人々が失う便益は数えていない',
    'cost-not-stated': '負の費用：省エネルギーに要する費用がスタディの数値にない',
    'pays-for-buyers': '負の費用：買い手の割引率でも引き合う。この方式では買い手が最も安いものを選ぶとは限らない',
    'pays-for-society': '負の費用：社会的割引率でのみ引き合う。買い手はより高い割引率で判断する',
  },
  penalised: ({ count, runs }) =>
    `${runs}回の計算のうち${count}回では費用最小の解がなく、政策の制約をできるだけ小さく破りました。`,
  curveTitle: ({ country, year }) => `${country}：${year}年の対策別の削減費用`,
  tooSmall: ({ count }) => `削減量が全体の1000分の1に満たない対策${count}件は表にのみ示します。`,
  curveAxes: '左から右へ：単独でより安い対策に重ねた各対策の削減量。高さ：その1トンあたりの費用（2020年USD）',
  potentialHeading: ({ country, scenario, against, years, rule, gwp }) =>
    `${country} · ${years}年の部門別・対策別の削減ポテンシャル · ${scenario}（比較対象：${against ?? '同じシナリオの対策なし'}） · 方式 ${rule} · GWP-100 ${gwp}\n各対策はより安い対策に重ねた値（Mt CO2換算）で、これらの政策がない場合（シナリオの他の前提はそのまま）の排出量からすべての対策を行った排出量までを足し上げます。`,
  inYear: ({ year }) => `${year}年`,
  total: '合計',
  credits: '相手国のクレジット',
  before: 'これらの政策なし',
  after: 'すべての対策',
  others: ({ count }) => `その他の対策${count}件`,
  gap: ({ year, target, most, before, after, isMet, isMetWithout }) =>
    `${year}年：${
      isMet
        ? `目標「${target}」（${most} Mt）は${after} Mtの余裕をもって達成されます。`
        : `すべての対策を行っても目標「${target}」（${most} Mt）まで${after} Mt不足します。`
    }${isMetWithout ? `対策がなければ余裕は${before} Mtです。` : `対策がなければ${before} Mt不足します。`}`,
  noTarget: ({ year }) => `${year}年：この年の純排出量の目標はスタディにありません。`,
  potentialTitle: ({ country, year }) => `${country}：${year}年までにどこで減らすか`,
  target: ({ target, most }) => `目標：${target}（${most} Mt）`,
  less: '減らす',
  more: '増やす',
  source: 'Shirube',
}
