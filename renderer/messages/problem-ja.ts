/** Machine draft, not yet revised by a Japanese speaker. */
import { POLICY_CONFLICT_KINDS, POLICY_DOUBTS, type Problem, YAML_FAULTS } from '#model'
import { importedJa } from './imported-ja.ts'
import { conflictFacts } from './policy-conflict-en.ts'
import { policyConflictJa } from './policy-conflict-ja.ts'
import { doubtFacts } from './policy-doubt-en.ts'
import { policyDoubtJa } from './policy-doubt-ja.ts'
import type { ProblemSentences } from './problem-sentences.ts'
import { yamlFaultJa } from './yaml-fault-ja.ts'

const found = (problem: Problem): string => (problem.found === null ? '空欄' : `「${problem.found}」`)
const fact = ({ detail }: Problem, name: string): string => String(detail[name] ?? '')
const nearest = (problem: Problem): string =>
  problem.detail['nearest'] === undefined ? '' : `「${fact(problem, 'nearest')}」ではありませんか。`

function allowed({ allowed: words }: Problem): string {
  if (words === null) return ''
  return words === '' ? '空欄にしてください。' : `許容される値：${words}。`
}

export const problemJa: ProblemSentences = {
  place({ file, row, column }) {
    return `${file}${row === null ? '' : ` ${row}行`}${column === null ? '' : ` ${column}列`}`
  },
  join: (place, sentence, severity) => `${severity === 'warning' ? '警告：' : ''}${place}：${sentence}`,
  kinds: {
    ...importedJa,
    'missing-file': ({ severity }) =>
      severity === 'warning' ? 'ファイルがありません。otoole のひな形の既定値を用います。' : 'ファイルがありません。',
    'unknown-file': () => 'スタディ形式にないファイルのため、読み込みません。',
    encoding: (problem) =>
      problem.severity === 'warning'
        ? `UTF-8ではないため${problem.found}として読み込みます。別の文字コード（Latin-1など）であれば名前が化けるので、UTF-8で保存してください。`
        : '文字コードを判読できません。UTF-8で保存してください（BOM付きUTF-16とShift_JISも読み込めます）。',
    'table-too-large': (problem) =>
      `ファイルは${problem.found}バイトあり、上限の${problem.allowed}バイトを超えています。`,
    'malformed-csv': (problem) =>
      problem.detail['reason'] === 'cell-count'
        ? `この行のセルは${problem.found}個ですが、見出しは${problem.allowed}個です。`
        : problem.detail['reason'] === 'quotes'
          ? '引用符で囲まれたセルが正しく閉じていません。引用符の中の引用符は二つ重ねます。'
          : '見出し行がありません。',
    'malformed-yaml': yaml,
    'malformed-json': (problem) =>
      `行の${fact(problem, 'position')}文字目がJSONとして正しくありません：${found(problem)}。`,
    'missing-column': (problem) => `列「${problem.column ?? ''}」がありません。`,
    'unknown-column': (problem) => `スタディ形式にない列${found(problem)}のため、読み込みません。`,
    schema: (problem) => `${found(problem)}はここには書けません。${allowed(problem)}${nearest(problem)}`,
    'newer-format': (problem) =>
      `スタディの形式は${problem.found}ですが、このバージョンが読めるのは${problem.allowed}までです。新しいShirubeが必要です。`,
    'older-format': (problem) =>
      `スタディの形式は${problem.found}ですが、このバージョンが読むのは${problem.allowed}です。`,
    'missing-value': (problem) =>
      problem.severity === 'warning'
        ? `「${problem.allowed}」が記載されていません。`
        : `値がありません。${problem.allowed === null ? '' : `必要なもの：${problem.allowed}。`}`,
    'record-hole': (problem) =>
      `${problem.found?.replace('..', '年と') ?? ''}年の間に記録がありません。基準年より前は、少なくとも${problem.allowed}年ごとの値が必要です。`,
    'not-a-number': (problem) => `${found(problem)}は数値ではありません。${numeralForm(problem)}`,
    'not-finite': (problem) => `${found(problem)}は有限の数値ではありません。`,
    negative: (problem) => `${found(problem)}は負の値です。${allowed(problem)}`,
    'out-of-range': (problem) => `${found(problem)}は範囲外です。${allowed(problem)}`,
    'unknown-unit': (problem) =>
      `単位${found(problem)}は未知です（「${fact(problem, 'token')}」）。${
        problem.allowed === null ? '' : `${problem.allowed}に換算できる単位が必要です。`
      }`,
    'wrong-dimension': (problem) =>
      fact(problem, 'dimension') === ''
        ? `単位${found(problem)}は${problem.allowed}に換算できません。`
        : `単位${found(problem)}の次元は${fact(problem, 'dimension')}で、${problem.allowed}に換算できません。`,
    'year-outside-horizon': (problem) => `年${problem.found}は${problem.allowed}の範囲外です。`,
    'missing-provenance': (problem) =>
      `「${problem.column ?? '出典'}」がありません。すべての数値に出典が必要です${
        problem.detail['quality'] === undefined ? '' : `（品質：${fact(problem, 'quality')}）`
      }。`,
    'duplicate-id': (problem) => `${found(problem)}が重複しています。`,
    'conflicting-row': (problem) => `${found(problem)}は系列の最初の行と矛盾しています。${allowed(problem)}`,
    'dangling-reference': (problem) =>
      `${found(problem)}は${problem.allowed === null ? '存在しません' : `${problem.allowed}にありません`}。${nearest(problem)}`,
    'shares-not-one': (problem) => `${summed(problem)}の合計が${problem.allowed}ではなく${problem.found}です。`,
    'circular-inheritance': (problem) => `シナリオの継承が循環しています：${fact(problem, 'cycle')}。`,
    'policy-conflict': (problem) => `${conflict(problem)}（${fact(problem, 'scenarios')}）`,
    'doubtful-policy': doubt,
    'expression-syntax': (problem) =>
      `式の${fact(problem, 'position')}文字目を解釈できません：${found(problem)}（${fact(problem, 'reason')}）。${allowed(problem)}`,
    'expression-cycle': (problem) => `式が互いに参照し合っています：${fact(problem, 'cycle')}。`,
    'expression-unit': (problem) =>
      `式の${fact(problem, 'position')}文字目で単位が合いません：${problem.allowed}が必要なところに${found(problem)}があります。`,
    'unknown-name': (problem) =>
      `式の${fact(problem, 'position')}文字目にある名前${found(problem)}は存在しません。${nearest(problem)}`,
    'unfed-technology': (problem) =>
      `「${fact(problem, 'technology')}」の投入${found(problem)}を供給できません。製造する技術も、国内供給も、輸入もありません。`,
    shortage: (problem) =>
      `${fact(problem, 'year')}年に${fact(problem, 'commodity')}が${found(problem)}不足します（必要量の${fact(problem, 'percent')} %）。`,
    'cap-missed': (problem) =>
      `${fact(problem, 'year')}年の排出は上限「${fact(problem, 'policy')}」を${problem.found}超えます${otherYears(problem)}。${
        fact(problem, 'limit') === 'search'
          ? `探索の上限である ${fact(problem, 'price')} USD/t までのどの価格でも達成できません。その価格での支払い（税収などの移転）は結果とは言えません。`
          : `価格の範囲内（最高 ${fact(problem, 'price')} USD/t）では達成できません。`
      }`,
    'cap-unheld': (problem) =>
      `供給のシェアが規定されているため、排出を上限${found(problem)}に抑えるものがなく、計算はそこで止まります。ロジットでは価格、費用最小と先見では制約が上限を守ります。`,
    'several-optima': (problem) =>
      `${fact(problem, 'count')}か年で費用最小の解が複数あります（${problem.found}）。排出が最も少なく、次に活動量が最も少ない解を示します。`,
    'policies-unweighed': (problem) =>
      `シェアがすべて規定され、価格を考慮する買い手がいません。${
        fact(problem, 'effect') === 'dispatch'
          ? '発電所の運転順を変えますが、ほかでは移転として現れるだけの政策'
          : '移転として現れるだけの政策'
      }：${problem.found}。ロジットか費用最小では、購入されるものも変わります。`,
    'price-unweighed': () =>
      'シェアがすべて規定され、価格を考慮する買い手がいません。価格は発電所の運転順を変えますが、ほかでは移転として現れるだけです。ロジットか費用最小では、購入されるものも変わります。',
    'unsupplied-service': (problem) => `${found(problem)}を供給する技術がありません。`,
    'unreachable-source': (problem) => `出典${found(problem)}に到達できません。`,
    'carbon-not-conserved': (problem) =>
      `「${fact(problem, 'technology')}」の産出物に含まれる化石炭素は${problem.found} kt-CO2/単位で、投入の${problem.allowed?.replace('<= ', '') ?? ''}を超えています。`,
  },
}

/** 示した年のほかに何か年あるか。 */
function otherYears(problem: Problem): string {
  const others = Number(problem.detail['others'] ?? 0)
  return others === 0 ? '' : `（ほかに${others}か年でも超過）`
}

function conflict(problem: Problem): string {
  const kind = POLICY_CONFLICT_KINDS.find((one) => one === problem.detail['conflict'])
  return kind === undefined
    ? `${found(problem)}は互いに矛盾しています。`
    : policyConflictJa[kind](conflictFacts(problem))
}

function numeralForm(problem: Problem): string {
  return /^0[.,]5$/.test(problem.allowed ?? '') ? `数値は${problem.allowed}のように書きます。` : allowed(problem)
}

function summed(problem: Problem): string {
  switch (fact(problem, 'sum')) {
    case 'hours':
      return '時間帯の時間数'
    case 'year-split':
      return `${fact(problem, 'year')}年の時間帯（YearSplit）`
    case 'demand-profile':
      return `${fact(problem, 'year')}年の「${fact(problem, 'commodity')}」需要の配分`
    case 'load-shape':
      return `「${fact(problem, 'commodity')}」の負荷形状`
    default: {
      const of = problem.detail['of'] === 'sales' ? '販売' : 'ストック'
      return `「${fact(problem, 'commodity')}」の${fact(problem, 'year')}年の${of}シェア`
    }
  }
}

function doubt(problem: Problem): string {
  const kind = POLICY_DOUBTS.find((one) => one === problem.detail['doubt'])
  return kind === undefined
    ? `「${fact(problem, 'policy')}」は記載どおりに働かない可能性があります。`
    : policyDoubtJa[kind](doubtFacts(problem))
}

function yaml(problem: Problem): string {
  const fault = YAML_FAULTS.find((one) => one === problem.detail['reason']) ?? 'other'
  const place = problem.detail['position'] === undefined ? '' : `この行の${fact(problem, 'position')}文字目が`
  const text = (problem.found ?? '') === '' ? '' : `：${found(problem)}`
  return `${place}YAMLとして正しくありません${text}。${yamlFaultJa[fault]}`
}
