import type { EffectsText } from './effects-en.ts'

/** Texts of what each policy does, in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const effectsJa: EffectsText = {
  policy: '政策',
  assumptions: '政策以外の設定の違い',
  remainder: '複数の政策の重なり（一つに帰せない分）',
  methods: {
    shapley: 'シャープレイ値: 政策が加わるあらゆる順序についての平均',
    'first-in': '先入れ: 政策なしに対して一つだけを加えたとき',
    'last-out': '後抜き: すべての政策から一つだけを除いたとき',
  },
  heading: ({ country, scenario, against, year, method, rule, gwp, runs }) =>
    `${country} · ${against} から ${scenario} へ（${year}年）· ルール ${rule} · GWP-100 ${gwp}\n${method}（計算 ${runs} 回）`,
  sampled: ({ pairs, seed, errors }) =>
    `順序とその逆を${pairs}組抽出（シード ${seed}）。標準誤差の最大: ${errors}。--pairs で組を増やせます。--group で政策をまとめると、12群までは厳密に求まります。`,
  notSampled: ({ options, players, runs }) =>
    `${options.join('、')} は使われませんでした。順序は抽出されず、政策または群${players}件の計算${runs}回は厳密です。`,
  penalised: ({ count, runs }) =>
    `計算${runs}回のうち${count}回は、加わった政策を最小費用でともに満たす解がなく、政策の制限を最小限だけ外しました。--json に一覧があります。`,
  short: ({ count, runs, names }) =>
    `計算${runs}回のうち${count}回は、必要なものの一部（${names.join('、')}）が得られません。そこでは供給されなかった分も削減として数えられます。該当する計算は --json の文書の「short」にあります。`,
  capsMissed: ({ count, runs, names }) =>
    `計算${runs}回のうち${count}回は、排出が上限（${names.join('、')}）を超えます。そこでの効果は上限の水準ではなく、その最高価格によるものです。該当する計算は --json の文書の「short」にあります。`,
  noPolicyDiffers: ({ scenario, against }) =>
    scenario === against
      ? `--scenario と --against がどちらも ${scenario} で、寄与に分けるものがありません。--against で別のシナリオを選んでください。`
      : `${scenario} と ${against} は政策も強度も同じで、寄与に分けるものがありません。--against で別のシナリオを選んでください。`,
  unknownPolicy: ({ group, found, near }) =>
    `群「${group}」: スタディに政策「${found}」がありません。${
      near.length === 0 ? '' : `もしかして: ${near.join('、')}。`
    }違いは \`shirube diff\` で一覧できます。`,
  policyStays: ({ group, found }) =>
    `群「${group}」: 政策「${found}」は二つのシナリオで強度が同じで、違いに含まれません。違いは \`shirube diff\` で一覧できます。`,
  policyInTwoGroups: ({ policy, groups }) =>
    new Set(groups).size === 1
      ? `政策「${policy}」が群 ${groups[0] ?? ''} に2回あります。1回だけにしてください。`
      : `政策「${policy}」が群 ${groups.join('、')} に入っています。一つだけに入れてください。`,
  groupForm: ({ found }) =>
    `--group の「${found}」が読めません。sector、kind、または NAME=政策+政策,NAME=政策 の形で、NAMEは一度ずつ指定してください。`,
  coalitionFailed: ({ scenario, members, why, year }) =>
    members === null
      ? `${scenario} は計算できませんでした: ${why}（${year}年）。`
      : `${scenario} は、対象の政策が${members.length === 0 ? '一つもない' : `${members.join('、')} だけの`}とき計算できませんでした: ${why}（${year}年）。`,
}
