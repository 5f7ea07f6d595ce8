import type { PolicyConflictFacts, PolicyConflictSentences } from './policy-conflict-en.ts'

const all = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('')
const years = ({ from, to }: PolicyConflictFacts): string => (from === to ? `${from}年` : `${from}～${to}年`)

/** Machine draft, not yet revised by a Japanese speaker. */
export const policyConflictJa: PolicyConflictSentences = {
  'phase-outs': (facts) =>
    `${all(facts.policies)}はどちらも${all(facts.technologies)}を段階的に廃止し（${years(facts)}）、低い方の上限だけが効きます。技術ごとに一方だけにするか、一方の開始前に他方を終えてください。`,
  'mandate-and-ban': (facts) =>
    `${all(facts.policies)}：「${facts.commodity}」の販売の${facts.asked} %を求めていますが（${years(facts)}）、販売できるのは${facts.room} %で、禁止または廃止の方が効きます。義務を下げるか、禁止の対象から技術を外してください。`,
  'capacity-and-ban': (facts) =>
    `${all(facts.policies)}：${all(facts.technologies)}の容量を求めていますが（${years(facts)}）、新設は一切認められません。目標は既存の設備で足りる範囲でしか達成されません。禁止や廃止の前に目標を終えるか、その対象から技術を外してください。`,
  'support-and-ban': (facts) =>
    `${all(facts.policies)}：${all(facts.technologies)}の新設を支援していますが（${years(facts)}）、新設は一切認められないため、支援は何の効果も持ちません。禁止や廃止の前に支援を終えるか、その対象から技術を外してください。`,
  'standard-and-phase-out': (facts) =>
    `${all(facts.policies)}：${all(facts.technologies)}に電力の${facts.asked} %を求めていますが（${years(facts)}）、どれも残っていません。基準を先に終えるか、別の発電所を指定するか、一部を残してください。`,
  'shares-of-electricity': (facts) =>
    `${all(facts.policies)}は異なる発電所に、合わせて電力の${facts.asked} %を求めています（${years(facts)}）。いずれかを下げてください。`,
  'shares-of-input': (facts) =>
    `${all(facts.policies)}は合わせて${all(facts.technologies)}の「${facts.commodity}」の${facts.asked} %を置き換えようとしていますが（${years(facts)}）、全量を超える分は置き換わりません。いずれかを下げるか、別の技術を指定してください。`,
  'shares-of-sales': (facts) =>
    `${all(facts.policies)}は合わせて「${facts.commodity}」の販売の${facts.asked} %を求めており（${years(facts)}）、全体に収まるよう縮められます。いずれかを下げてください。`,
}
