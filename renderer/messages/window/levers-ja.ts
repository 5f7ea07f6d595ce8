import type { LeversText } from './levers-en.ts'

/** Texts of levers and of what instruments do, in Japanese. Machine draft. */
export const leversJa: LeversText = {
  reset: 'レバーを元に戻す',
  strength: '強さ',
  start: '開始年',
  end: '終了年',
  ramp: '全面実施までの年数',
  provision: '規定の数値',
  provisionIn: ({ year, value }) => `${year}年: ${value}`,
  range: ({ low, high }) => `幅 ${low}～${high}`,
  statuses: { implemented: '施行済み', adopted: '採択済み', planned: '計画中', later: '基準日より後' },
  checks: { verified: '出典と照合済み', recalled: '記憶による。照合はまだ', assumption: '仮定' },
  document: '法令',
  body: '所管',
  dates: '公表・採択・施行',
  source: '出典',
  noAct: '法令の記録がありません。',
  moved: '変更あり',
  kinds: {
    'carbon-tax': '炭素税',
    'fuel-tax': '燃料税・補助金改革',
    'capital-subsidy': '設備補助',
    'performance-standard': '効率基準',
    'technology-mandate': '技術の導入義務',
    'phase-out': '段階的廃止',
    ban: '新設の禁止',
    'blending-mandate': '混合義務',
    'capacity-target': '設備容量の目標',
    'demand-change': '需要の変化',
    'process-abatement': '工程での削減',
    'pollution-control': '汚染物質の除去',
    'emission-cap': '排出上限',
  },
  sentences: {
    'carbon-tax':
      '排出に価格を付けます。ロジットでは購入の選択と発電所の運転順序が変わり、規定シェアでは移転として表れるだけです。',
    'fuel-tax':
      '燃料の価格に上乗せ、または価格を引き下げます。ロジットでは購入の選択が変わり、規定シェアでは移転として表れるだけです。',
    'capital-subsidy':
      '購入費の一部を負担します。ロジットではその技術が売れやすくなり、規定シェアでは移転として表れるだけです。',
    'performance-standard':
      '新しい設備に、同じサービスをより少ないエネルギーで行うよう求めます。どの方式でも働き、既存の設備には及びません。',
    'technology-mandate': '技術の群に販売シェアの下限を課します。保有シェアが規定されている所では効果がありません。',
    'phase-out': '設備の上限を下げ、寿命の前に廃棄させます。どの方式でも働きます。',
    ban: '新設を認めません。既存の設備は寿命まで動きます。どの方式でも働きます。',
    'blending-mandate': '同じ設備の燃料の一部を別の燃料に置き換えます。どの方式でも働きます。',
    'capacity-target': '少なくともその容量を建設します。どの方式でも働き、運転するかどうかは費用で決まります。',
    'demand-change': '求められるサービスの量を変えます。移動の削減、建物の断熱、素材の有効利用などです。',
    'process-abatement': 'エネルギー以外の活動について、活動量あたりの排出を減らします。',
    'pollution-control': '設備の一定割合以上に除去や回収の装置を義務づけます。費用とエネルギー消費も計上します。',
    'emission-cap':
      '対象部門の排出量の合計を、排出枠の取引と同じく上限以下に抑えます。満たせるのは費用最小化の方式だけです。',
  },
}
