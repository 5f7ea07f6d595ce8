import type { NamedConflict, NamedOpponent } from '#model'
import type { ForesightText } from './foresight-en.ts'

const amount = (value: number, unit: string): string =>
  `${Number(value.toPrecision(6))}${unit === '' ? '' : ` ${unit}`}`
const missed = ({ missedBy, unit }: NamedConflict): string => amount(missedBy, unit)
const limit = ({ limit: value, unit }: NamedConflict): string => amount(value, unit)

const conflicts: Readonly<Record<NamedConflict['family'], (conflict: NamedConflict) => string>> = {
  'slice-balance': (one) =>
    `時間帯 ${one.slice ?? ''} の ${one.subject} は需要 ${limit(one)} に対し ${missed(one)} 不足します`,
  'yearly-balance': (one) => `${one.subject} は年間需要 ${limit(one)} に対し ${missed(one)} 不足します`,
  'load-floor': (one) => `時間帯 ${one.slice ?? ''} の ${one.subject} の最低負荷に ${missed(one)} 届きません`,
  'group-floor': (one) => `${one.subject} の合計の下限 ${limit(one)} に ${missed(one)} 届きません`,
  'group-ceiling': (one) => `${one.subject} の合計が上限 ${limit(one)} を ${missed(one)} 超えて必要です`,
  'horizon-group-ceiling': (one) => `${one.subject} の全期間の合計が上限 ${limit(one)} を ${missed(one)} 超えます`,
  'capacity-floor': (one) => `${one.subject} の設備容量の下限 ${limit(one)} に ${missed(one)} 届きません`,
  'capacity-ceiling': (one) => `${one.subject} の設備容量が上限 ${limit(one)} を ${missed(one)} 超えます`,
  'build-floor': (one) => `${one.subject} の新設の下限 ${limit(one)} が ${missed(one)} 過大です`,
  'build-ceiling': (one) => `${one.subject} の新設が上限 ${limit(one)} を ${missed(one)} 超えて必要です`,
  'activity-floor': (one) => `${one.subject} の稼働の下限 ${limit(one)} に ${missed(one)} 届きません`,
  'activity-ceiling': (one) => `${one.subject} の稼働が上限 ${limit(one)} を ${missed(one)} 超えて必要です`,
  'horizon-activity-floor': (one) => `${one.subject} の全期間の稼働の下限 ${limit(one)} に ${missed(one)} 届きません`,
  'horizon-activity-ceiling': (one) =>
    `${one.subject} の全期間の稼働が上限 ${limit(one)} を ${missed(one)} 超えて必要です`,
  'reserve-margin': (one) => `時間帯 ${one.slice ?? ''} の予備力が ${missed(one)} 不足します`,
  'renewable-target': (one) => `再生可能エネルギー目標に対し対象の生産が ${missed(one)} 不足します`,
  'emission-limit': (one) => `${one.subject} の排出が上限 ${limit(one)}（外生分を除く）を ${missed(one)} 超えます`,
  'horizon-emission-limit': (one) => `${one.subject} の全期間の排出が上限 ${limit(one)} を ${missed(one)} 超えます`,
  'non-negative-account': (one) =>
    `${one.subject} の費用・排出・投入産出は負にできませんが、${missed(one)} 負になります`,
  'storage-start': (one) => `貯蔵 ${one.subject} の開始水準 ${limit(one)} は ${missed(one)} だけ成り立ちません`,
  'storage-charge': (one) => `貯蔵 ${one.subject} の充電速度が上限 ${limit(one)} を ${missed(one)} 超えます`,
  'storage-discharge': (one) => `貯蔵 ${one.subject} の放電速度が上限 ${limit(one)} を ${missed(one)} 超えます`,
  'storage-floor': (one) => `貯蔵 ${one.subject} が最低水準を ${missed(one)} 下回ります`,
  'storage-ceiling': (one) => `貯蔵 ${one.subject} が容量を ${missed(one)} 超えます`,
}

const opponents: Readonly<Record<NamedOpponent['family'], string>> = {
  'slice-balance': 'の需要',
  'yearly-balance': 'の需要',
  'load-floor': 'の最低負荷',
  'group-floor': 'の下限',
  'group-ceiling': 'の上限',
  'horizon-group-ceiling': 'の全期間の上限',
  'capacity-floor': 'の設備容量の下限',
  'capacity-ceiling': 'の設備容量の上限',
  'build-floor': 'の新設の下限',
  'build-ceiling': 'の新設の上限',
  'activity-floor': 'の稼働の下限',
  'activity-ceiling': 'の稼働の上限',
  'horizon-activity-floor': 'の全期間の稼働の下限',
  'horizon-activity-ceiling': 'の全期間の稼働の上限',
  'reserve-margin': 'の予備力',
  'renewable-target': 'の再生可能エネルギー目標',
  'emission-limit': 'の排出上限',
  'horizon-emission-limit': 'の全期間の排出上限',
  'non-negative-account': 'の費用と排出（負にできません）',
  'storage-start': '（貯蔵）の開始水準',
  'storage-charge': '（貯蔵）の充電速度の上限',
  'storage-discharge': '（貯蔵）の放電速度の上限',
  'storage-floor': '（貯蔵）の最低水準',
  'storage-ceiling': '（貯蔵）の容量',
}

function against(one: NamedOpponent): string {
  const years = one.from === null ? '' : one.from === one.to ? `（${one.to}年）` : `（${one.from}～${one.to}年）`
  const isNone = one.limit === 0 && !/^(build|activity|capacity)-/.test(one.family)
  const value = isNone ? '' : `: ${one.from === one.to ? '' : `${one.to}年に `}${amount(one.limit, one.unit)}`
  return `${one.subject} ${opponents[one.family]}${years}${value}`
}

const MOST = 8
const where = ({ region, year }: NamedConflict): string => (year === null ? region : `${year}年 ${region}`)

export const foresightJa: ForesightText = {
  objective: (facts) => `割引後総費用: ${Number(facts.value.toPrecision(12))} ${facts.unit}`,
  osemosysStudy: (facts) =>
    `このスタディは OSeMOSYS モデルです。\`shirube run\` と \`shirube check\` で扱えますが、「${facts.command}」では扱えません。`,
  ruleNotForStudy: (facts) =>
    `このスタディは OSeMOSYS モデルで、全期間を一度に計画します。規則は foresight です（${facts.rule} は使えません）。`,
  ruleNotForCommand: (facts) =>
    `規則 ${facts.rule} は全期間を一度に計画しますが、「${facts.command}」は年ごとに計算します。\`shirube run\` を使ってください。`,
  unknownFormat: (facts) => `「${facts.found}」形式のモデルは取り込めません。取り込める形式: ${facts.known.join('、')}`,
  noPlan: (facts) =>
    ({
      unbounded: `${facts.scenario} には最小費用がありません。限りなく利益を生むものがあります。上限のない負の費用を確かめてください。`,
      'time-limit': `${facts.scenario} は制限時間内に解けませんでした。`,
      numerical: `${facts.scenario} は解けませんでした。数値の大きさが違いすぎます。`,
      'no-years': `${facts.scenario} には、現況推計より後に計画する年がないか、現況推計を計算できませんでした。`,
    })[facts.reason],
  infeasible: (facts) => {
    const { scenario, conflict } = facts
    const kept = facts.against.slice(0, MOST).map((one) => `\n  ${against(one)}`)
    const rest = kept.length === 0 ? '' : `\nこれらと両立しない条件:${kept.join('')}`
    const lines = conflict.slice(0, MOST).map((one) => `  ${where(one)}: ${conflicts[one.family](one)}`)
    const more = conflict.length > MOST ? [`  ほか ${conflict.length - MOST} 件`] : []
    return conflict.length === 0
      ? `${scenario} には解がありません。制約が互いに矛盾しています。`
      : `${scenario} には解がありません。ほかの条件をすべて守ると、少なくとも次の制約が守れません:\n${[...lines, ...more].join('\n')}${rest}`
  },
}
