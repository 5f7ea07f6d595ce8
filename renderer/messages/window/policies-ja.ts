import type { PoliciesText } from './policies-en.ts'

/** Texts of the place of policies, in Japanese. Machine draft. */
export const policiesJa: PoliciesText = {
  search: '政策を検索',
  group: 'まとめ方',
  groups: { sector: '部門', status: '状況', kind: '種類' },
  show: '表示',
  shows: { all: 'すべて', working: '働いているもの', moved: '変更したもの' },
  allSectors: '全部門',
  count: ({ count, of }) => `${of}件のうち${count}件`,
  none: '合う政策がありません。検索を空にするか、すべてを表示してください。',
  choose: '政策を選ぶと、その働き、法令、年次が表示されます。',
  details: '詳細',
  charts: ['温室効果ガス排出量', '部門別排出量'],
  open: ({ name }) => `${name}の詳細`,
}
