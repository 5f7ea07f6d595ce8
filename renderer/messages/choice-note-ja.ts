import type { Choices } from './choice-note-en.ts'

const RULES: Readonly<Record<string, string>> = {
  prescribed: '規定シェア',
  logit: 'ロジット',
  'least-cost': '年ごとの費用最小化',
  foresight: '全期間の費用最小化',
}

const ruleOf = (choice: Choices['choices'][number] | undefined): string =>
  RULES[choice?.rule ?? ''] ?? choice?.rule ?? ''

/** Machine draft, as `cli-ja.ts` is. */
export const choiceNoteJa = ({ choices: [first, ...others], gwp }: Choices): string =>
  [
    `技術選択：${ruleOf(first)}`,
    ...others.map((one) => `${one.scenarios.join('・')}は${ruleOf(one)}`),
    `GWP-100：${gwp}`,
  ].join('、')
