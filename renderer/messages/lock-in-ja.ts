import type { LockInText } from './lock-in-en.ts'

/** 選び方の比較の文言（日本語、機械翻訳の草稿）。 */
export const lockInJa: LockInText = {
  heading: ({ country, scenario, gwp, first }) =>
    `${country} · ${scenario} · 年ごとの選択と全期間一括の選択 · GWP-100 ${gwp}\n現在価値は${first}年初、2020年価格10億ドル、社会的割引率による。税と補助金は含まない。`,
  way: ({ rule, rates }) => `${rule}、${rates === 'social' ? '社会的割引率' : '買い手の割引率'}`,
  capital: '資本費',
  salvage: '最終年後の残存価値',
  operation: '運転・供給費',
  total: '費用：資本費 - 残存価値 + 運転・供給費',
  strandedValue: '座礁設備の年価',
  emissions: ({ year }) => `${year}年：純排出量、Mt CO2e`,
  price: ({ year }) => `${year}年：上限が示す価格、ドル/t`,
  stranded: ({ year, family }) => `${year}年：座礁、GW：${family}`,
  meaning:
    '座礁：年間のどの時間帯にも運転されない調整可能な設備（予備力を含む）、または寿命前に廃止された設備。価値は同容量の新設備の年価（社会的割引率）。全期間の計画では各期間を代表年で表す。年ごとの選択は全期間の最適ではなく、各年は前年の設備を引き継ぐため、上限を厳しくすると総費用が下がることもある。',
}
