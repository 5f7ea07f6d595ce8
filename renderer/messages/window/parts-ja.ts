import type { PartsText } from './parts-en.ts'

/** Words that the parts of the window say themselves, in Japanese. Machine draft. */
export const partsJa: PartsText = {
  close: '閉じる',
  cancel: '中止',
  dismiss: '消す',
  required: '必須',
  notANumber: ({ found }) => `「${found}」は数値ではありません。`,
  outOfRange: ({ low, high }) => `${low}から${high}までの値を入力してください。`,
  sortedUp: '昇順に並べ替え済み',
  sortedDown: '降順に並べ替え済み',
  momentLeft: '残り1秒未満',
  timeLeft: ({ time }) => `残り約${time}`,
  more: 'すべて表示',
  less: '短く表示',
  sidePanel: '詳細',
  rowsShown: ({ count }) => `${count}行`,
  tones: { good: '良好', warning: '注意', bad: '問題', note: 'お知らせ', plain: '情報' },
}
