import type { WhereText } from './where-en.ts'

/** どこで減らすかを示す画面の文。 */
export const whereJa: WhereText = {
  ask: '減らす場所を探す',
  promise:
    'その年の各対策の削減量を、単独の場合とより安い対策に重ねた場合について部門別に示し、1トンの費用、費用が負になる理由、全対策と目標との差を示します。',
  example: ({ scenario, year }) => `「${scenario}」は${String(year)}年までにどこで、いくらで減らしますか？`,
  working: '対策ごとにシナリオを計算中',
  itself: '同じシナリオの対策なし',
  costTable: '対策別の費用と削減量',
  costCaption: ({ year }) => `${String(year)}年の対策`,
  costTableNote: ({ year, runs }) =>
    `単独：その対策だけを行った場合（部分分析）。積み上げ：より安い対策に重ねた場合（遡及分析）で、合計は全体に一致します。費用は${year}年の資源費用（社会的割引率、2020年USD）。計算${runs}回。`,
  otherSectors: ({ count }) => `その他 ${String(count)} 部門`,
  whyBelow: '費用が負である理由',
  sectorTable: '部門別・対策別の削減ポテンシャル',
  sectorCaption: ({ year }) => `${String(year)}年の部門別の対策`,
  sectorTableNote: ({ year }) =>
    `${year}年の Mt CO2換算：これらの政策がない場合（シナリオの他の前提はそのまま）の排出量からすべての対策を行った排出量までを足し上げます。`,
}
