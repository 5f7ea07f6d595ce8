import type { ImportedKind, Problem } from '#model'

const found = ({ found: words }: Problem): string => (words === null ? 'ファイルの末尾' : `「${words}」`)
const fact = ({ detail }: Problem, name: string): string => String(detail[name] ?? '')
const nearest = (problem: Problem): string =>
  problem.detail['nearest'] === undefined ? '' : `「${fact(problem, 'nearest')}」ではありませんか。`

function years({ detail }: Problem): string {
  const { first, last, years: count } = detail
  if (typeof first !== 'number' || typeof last !== 'number') return ''
  if (count === 1) return `（${first}年）`
  return count === last - first + 1 ? `（${first}～${last}年）` : `（${first}～${last}年のうち${count}年）`
}

export const importedJa: Readonly<Record<ImportedKind, (problem: Problem) => string>> = {
  'malformed-gmpl': (problem) =>
    problem.severity === 'warning'
      ? `ファイルの末尾に「${problem.allowed}」がありません。途中で切れている可能性があります。`
      : problem.allowed === ';'
        ? `${found(problem)}の前に文末のセミコロンがありません。`
        : `${found(problem)}で文を読めません。必要なもの：${problem.allowed ?? ''}。この文の残りは読み飛ばします。`,
  'unknown-set': (problem) => `定式化に集合${found(problem)}はありません。${nearest(problem)}`,
  'unknown-parameter': (problem) =>
    `定式化にパラメータ${found(problem)}はありません。${nearest(problem)}${
      problem.severity === 'warning' ? '値がないため、影響はありません。' : '値の意味が分かりません。'
    }`,
  'unknown-keyword': (problem) =>
    problem.severity === 'warning'
      ? `otooleにキーワード${found(problem)}はないため、読み込みません。キーワード：${problem.allowed}。`
      : `otooleにキーワード${found(problem)}はなく、その内容が失われます。${nearest(problem)}`,
  'index-count': (problem) => `この行の語と数値は${problem.found}個ですが、${problem.allowed}が必要です。`,
  'model-too-large': (problem) => `モデルが大きすぎます：${problem.found}。上限は${problem.allowed}です。`,
  'assumed-value': (problem) => `パラメータが記載されていないため、${problem.found}とみなします。`,
  'implausible-rate': (problem) =>
    `${found(problem)}は年${fact(problem, 'percent')}％です。率は割合で記載します（5％は0.05）。通常の範囲：${problem.allowed}。`,
  'member-without-data': (problem) => `${found(problem)}についての値がどのパラメータにもありません。`,
  'unmade-commodity': (problem) =>
    `${fact(problem, 'region')}の${found(problem)}を作る技術がありません${years(problem)}。${
      problem.severity === 'error'
        ? '需要を満たせません。'
        : '定式化のとおり、無償で無制限に得られるものとして計算します。'
    }`,
  'one-way-trade': (problem) =>
    `取引経路${found(problem)}が一方向だけです。受け取る量を送り出す地域がありません。両方向を記載してください。`,
  'uneven-trade': (problem) =>
    `取引経路${found(problem)}の両方向の値が異なります。定式化のとおり、一方を${fact(problem, 'there')}、他方を${fact(problem, 'back')}として計算します。`,
  'no-model-data': () => '集合もパラメータもなく、モデルの内容がありません。',
  'text-after-end': (problem) => `「end;」より後ろ（${found(problem)}以降）は読み込みません。`,
  'sign-restricted': (problem) =>
    `${problem.found}は負の値です。定式化では技術の費用・排出・生産・使用は負になれないため、それを負にする運転は行われません。`,
}
