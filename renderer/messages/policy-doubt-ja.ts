import type { PolicyDoubtSentences } from './policy-doubt-en.ts'

/** Machine draft, not yet revised by a Japanese speaker. */
export const policyDoubtJa: PolicyDoubtSentences = {
  'after-horizon': ({ policy, found, allowed }) =>
    `「${policy}」は対象期間の最終年より後の${found}年に始まるため、何の効果もありません。開始を早めるか（${allowed}）、削除してください。`,
  'before-horizon': ({ policy, found, allowed }) =>
    `「${policy}」は基準年より前の${found}年に終わるため、何の効果もありません。終了を遅らせるか（${allowed}）、削除してください。`,
  'long-before': ({ policy, found, allowed }) =>
    `「${policy}」の開始年は${found}年です。誤りであれば年を直してください。実際に古くから施行されている場合は、基準年の30年前以降（${allowed}）としてください。基準年より前の効果は計算されません。`,
  'ramp-beyond-end': ({ policy, found, allowed }) =>
    `「${policy}」は完全な水準に達するまで${found}年かかり、その前に終わります。段階導入を短くするか（${allowed}）、終了を遅らせてください。`,
  'no-level': ({ policy }) =>
    `「${policy}」の数値がすべて0のため、何の効果もありません。水準を記載するか、削除してください。`,
  'implausible-level': ({ policy, found, allowed }) =>
    `「${policy}」の値${found}は、この種の政策として考えられる範囲（${allowed}）を超えています。数値または単位を直してください。`,
  'beyond-rate': ({ policy, found, allowed }) =>
    `「${policy}」はハードルレートを${found}下げますが、それほど高い率はありません（0を下回ることはありません）。下げ幅を小さくしてください（${allowed}）。`,
  'unread-field': ({ policy, found, allowed }) =>
    `「${policy}」の種類の手段はこの項目（${found}）を参照せず、空欄の場合と同じに働きます。削除するか、別の種類を選んでください。参照する項目：${allowed}。`,
  'outside-sectors': ({ policy, found }) =>
    `「${policy}」が指定する${found}は、指定した部門の外にあるため対象になりません。部門を加えるか、技術を外してください。`,
  'no-technology': ({ policy, found }) =>
    `「${policy}」の対象となる技術がありません。指定した部門で${found}をつくるものがないためです。別のサービス・技術・部門を指定してください。`,
  'no-purchase': ({ policy, found }) =>
    `「${policy}」は${found}に何の効果もありません。指定した部門で購入するものがないためです。別の財または部門を指定してください。`,
  'no-fuel': ({ policy, found }) =>
    `「${policy}」は${found}に何の効果もありません。指定した技術・部門で燃焼するものがないためです。別のものを指定してください。`,
  'replaces-itself': ({ policy, found }) =>
    `「${policy}」は${found}を同じ${found}で置き換えるため、何も変わりません。別の財を指定してください。`,
  'no-demand': ({ policy, found }) =>
    `「${policy}」は${found}に何の効果もありません。demands.csvに需要がないためです。別のサービスを指定してください。`,
  'no-host': ({ policy, found }) =>
    `「${policy}」の${found}は何の効果もありません。指定した技術のどれにもremovals.csvで付いていないためです。別の技術または除去プロセスを指定してください。`,
  'no-emission': ({ policy, found }) =>
    `「${policy}」が指定する${found}を排出するものがスタディにありません。ガスを外すか、排出係数を記載してください。`,
  'no-cost': ({ policy, found }) =>
    `「${policy}」は${found}の新設費用を下げますが、その設備費が記載されていません。technology_paths.csvにcapital_costを加えるか、別の技術を指定してください。`,
  'no-input': ({ policy, found }) =>
    `「${policy}」は${found}の投入を減らしますが、投入がありません。別の技術を指定してください。`,
}
