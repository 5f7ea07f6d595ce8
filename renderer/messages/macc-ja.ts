import type { MaccText } from './macc-en.ts'

/** Texts of a sweep over prices of carbon, in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const maccJa: MaccText = {
  price: 'USD/t',
  across: '炭素価格',
  emissions: '排出 (Mt)',
  abatement: '削減 (Mt)',
  cost: '費用 (MUSD)',
  heading: ({ country, scenario, year, rule, gwp, from }) =>
    `${country} · ${year}年の炭素価格別の削減量 · ${scenario} · ルール ${rule} · GWP-100 ${gwp}\n価格は${from}年から2020年の貨幣価値で一定とし、全部門の全温室効果ガスに、シナリオ自体の価格に加えて課します。価格ごとに全期間を計算しています。`,
  monotone: '価格が上がって排出が増えるところはありません。',
  rises: ({ rises }) =>
    `年ごとに選び、建てたものは残るため、次の区間では価格が上がると排出が増えます: ${rises
      .map(({ from, to, rise }) => `${from} から ${to} USD/t で ${Number(rise.toPrecision(3))} Mt`)
      .join('、')}。`,
  yearBeforePrice: ({ found, first, last }) =>
    `${found}年にはまだ価格がありません。価格は最後の実績年の翌年である${first}年に始まります。${first}年から${last}年までの年を指定してください。`,
  priceFailed: ({ price, message }) => `${price} USD/t: ${message}`,
  chartTitle: ({ country, year }) => `${country}: ${year}年の炭素価格別の削減量`,
  axes: '横軸は炭素価格（2020年USD/t CO2-equiv）',
  chartSource: 'Shirube',
}
