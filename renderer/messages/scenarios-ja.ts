import type { ScenariosText } from './scenarios-en.ts'

/** The same in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const scenariosJa: ScenariosText = {
  heads: {
    id: 'シナリオ',
    name: '名称',
    parent: '親',
    measures: '対策の範囲',
    policies: '政策',
    numbers: '数値',
    others: 'その他',
    version: '版',
  },
  note: '政策・数値・その他は、親と異なる件数です。内容は `shirube diff` で見られます。版は、計算の入力が一つでも変わると変わります。',
  measures: { none: '対策なし', with: '対策あり', 'with-additional': '追加対策あり' },
  asParent: '親と同じ',
  duplicate: ({ scenario, of, file }) => `${scenario} を ${of} と同じ内容で作りました。異なる点は ${file} に書きます。`,
  rename: ({ scenario, file }) => `${scenario} の名称を変えました（${file}）。`,
  remove: ({ scenario, file }) => `${scenario} を削除しました（${file}）。`,
  there: ({ found }) => `シナリオ「${found}」はすでにあるため、何も書きません。`,
  inherited: ({ scenario, heirs }) =>
    `${scenario} は削除できません。${heirs.join('、')} が継承しています。先にそれを削除するか、別の親を指定してください。`,
  nameMissing: '新しい名称を指定してください。--name は英語、--name-ja は日本語です。',
  resultsForm: ({ path }) =>
    `${path} には、入力を照合できる結果がありません。\`run\`、\`compare\`、\`effects\`、\`decompose\`、\`macc\`、\`potential\`、\`goal\`、\`pricing\` が --json で出力した文書を指定してください。`,
  judged: ({ current, stale }) =>
    stale === 0
      ? `結果${current}件は現在のスタディのものです。`
      : `結果${stale}件は古い入力によるもので、${current}件は現在のスタディのものです。`,
  verdicts: {
    current: ({ scenario }) => `${scenario}: 現在のスタディのもの`,
    stale: ({ scenario }) => `${scenario}: 古い。現在のスタディとは入力が異なる`,
    gone: ({ scenario }) => `${scenario}: 古い。スタディにこのシナリオはもうない`,
  },
}
