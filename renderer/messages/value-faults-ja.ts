import type { ValueFaultsFacts } from './value-faults-en.ts'

/** What is wrong with the prices of an option, in Japanese. */
export function valueFaultsJa({ option, found, faults, highest, example }: ValueFaultsFacts): string {
  const whys = faults.map(({ why, at }) => {
    if (why === 'negative') return `${at} は負の値です`
    if (why === 'too-high') return `${at} は ${highest} を超えています`
    if (why === 'twice') return `${at} が二度あります`
    return why === 'falling' ? `${at} は直前の値より小さくなっています` : `「${at}」は読めません`
  })
  return `${option} に「${found}」は使えません${whys.length === 0 ? '' : `：${whys.join('、')}`}。${example} のように、小さい順に書いてください。`
}
