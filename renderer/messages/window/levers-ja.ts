import type { LeversText } from './levers-en.ts'

/** Texts of levers and of what instruments do, in Japanese. Machine draft. */
export const leversJa: LeversText = {
  reset: 'レバーを元に戻す',
  ranking: '排出を最も動かすレバーを調べています…',
  effect: ({ year, change }) => `反対の端まで動かすと${year}年に${change}`,
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
  withoutAct: '法令なし',
  noAct: '法令の記録がありません。',
  moved: '変更あり',
  kinds: {
    'carbon-tax': '炭素税',
    'fuel-tax': '燃料税・燃料補助',
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
    'emission-cap': '排出上限・排出量取引',
    'methane-recovery': 'メタンの回収',
    'nitrous-oxide-abatement': '一酸化二窒素の分解',
    'f-gas-phase-down': 'フロンの段階的削減',
    'refrigerant-recovery': '冷媒の回収',
    'landfill-diversion': '埋立の転換',
    'landfill-gas-capture': '埋立ガスの回収',
    'waste-water-treatment': '排水処理',
    'livestock-practice': '畜産の改善',
    'rice-practice': '水田の水管理',
    'fertiliser-practice': '施肥の改善',
    'deforestation-reduction': '森林減少の抑制',
    'degradation-reduction': '森林劣化の抑制',
    'forest-planting': '植林',
    'wetland-restoration': '湿地の再生',
    'longer-rotation': '伐期の延長',
    'clean-electricity-standard': 'クリーン電力基準',
    'electrification-target': '電化目標',
    'feed-in-premium': '発電などの買取プレミアム',
    'efficiency-programme': '省エネルギー事業',
    'carbon-capture-mandate': 'CO2回収の義務',
    'co-firing-mandate': '混焼義務',
    'hurdle-rate-reduction': '割引率の引き下げ',
    'jcm-programme': 'JCM事業',
    'fuel-subsidy-reform': '燃料補助金の改革',
  },
  sentences: {
    'carbon-tax':
      '排出に価格を付けます。発電所の運転順序はどの方式でも、購入の選択はロジット、最小費用、先見最適化で変わります。規定シェアでは、運転順序のほかは移転として表れるだけです。',
    'fuel-tax':
      '燃料の価格に上乗せ、または価格を引き下げます。発電所の運転順序はどの方式でも、購入の選択はロジット、最小費用、先見最適化で変わります。規定シェアでは、運転順序のほかは移転として表れるだけです。',
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
      '対象部門の排出量の合計を、排出枠の取引と同じく上限以下に抑えます。費用最小化と先見最適化では制約として守り、ロジットでは価格で満たします。価格の上下限を定めると価格はその範囲にとどまり、上限に達すると排出は上限枠を超え、下限に達すると排出は枠を下回ります。規定シェアでは満たせません。',
    'methane-recovery': '炭鉱・油ガス田・ガス導管から漏れるはずのメタンの一部を回収し、利用または燃焼処理します。',
    'nitrous-oxide-abatement': '硝酸工場から出るはずの一酸化二窒素の一部を分解します。',
    'f-gas-phase-down':
      '新しい機器の一部に温暖化係数の低い冷媒などを充填します。既存の機器は元の冷媒のままなので、排出の減少は数年遅れます。',
    'refrigerant-recovery': '廃棄される機器から漏れるはずの冷媒の一部を回収します。',
    'landfill-diversion':
      '埋め立てられるはずの廃棄物の一部を、堆肥化・メタン発酵・再生利用などに回します。すでに埋めた廃棄物の分解は続きます。',
    'landfill-gas-capture': '埋立地から出るメタンの一部を回収します。',
    'waste-water-treatment': '排水の一部を、メタンの出ない適切に管理された処理場に導きます。',
    'livestock-practice': '飼料・飼養・ふん尿管理の改善で家畜のメタンを減らします。',
    'rice-practice': '湛水田の一部を間断灌漑にします。',
    'fertiliser-practice': '適正な施肥で窒素肥料の使用を減らします。',
    'deforestation-reduction': '他の用途に転換されるはずの森林の一部を守ります。',
    'degradation-reduction':
      '残る森林から薪炭・伐採・災害で失われる量の一部を防ぎます。森林は密になり、吸収は林齢とともに減っていきます。',
    'forest-planting': '森林にできる土地の一部に植林します。吸収は若い林で多く、林齢が進むにつれて減っていきます。',
    'wetland-restoration': '失われたマングローブの一部を再生し、または排水された泥炭地の一部を再び湿らせます。',
    'longer-rotation': '人工林の一部で伐採までの年数を延ばします。林に蓄えられる炭素が増え、木材の供給は当初減ります。',
    'clean-electricity-standard':
      '指定した発電所が電力のうち少なくともその割合を供給するよう求めます。どの方式でも働き、足りない分は新設し、遊休となる発電所は運転を続けさせます。',
    'electrification-target':
      '電気だけで動く設備に販売シェアの下限を課します。どの設備にするかは方式に任されます。保有シェアが規定されている所では効果がありません。',
    'feed-in-premium':
      '産出1単位ごとに支払います。ロジット、最小費用、先見最適化では、その技術の導入と運転が有利になり、規定シェアでは移転として表れるだけです。',
    'efficiency-programme':
      '新しい設備が、同じサービスをより少ないエネルギーで行うようにします。どの方式でも働き、既存の設備には及びません。',
    'carbon-capture-mandate':
      '設備のうち少なくともその割合にCO2の回収を課します。費用とエネルギー消費も計上します。どの方式でも働きます。',
    'co-firing-mandate': '指定した発電所などで、燃料の一部を別の燃料に置き換えて混焼します。どの方式でも働きます。',
    'hurdle-rate-reduction':
      '譲許的な融資のように、買い手の割引率を引き下げます。初期費用の大きい技術が、ロジット、最小費用、先見最適化で選ばれやすくなり、規定シェアでは量は動きません。',
    'jcm-programme':
      '相手国が購入費の一部を負担し、削減量の一部をクレジットとして受け取ります。ロジット、最小費用、先見最適化でその技術が選ばれやすくなります。クレジットの保有者にかかわらず、国のインベントリには実際の排出量を計上します。',
    'fuel-subsidy-reform':
      '燃料の支払価格と本来の価格との差を埋めます。同額の税と同じように購入の選択を動かし、財政の負担がその分だけ減ります。',
  },
}
