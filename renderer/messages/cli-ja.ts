import { scenariosJa } from './scenarios-ja.ts'
import { unitText } from './number-text.ts'
import { analysisJa } from './analysis-ja.ts'
import { lockInJa } from './lock-in-ja.ts'
import { maccJa } from './macc-ja.ts'
import { measuresJa } from './measures-ja.ts'
import { foresightJa } from './foresight-ja.ts'
import { goalJa } from './goal-ja.ts'
import { pricingJa } from './pricing-ja.ts'
import { choiceNoteJa } from './choice-note-ja.ts'
import type { CliText } from './cli-en.ts'
import { decomposeJa } from './decompose-ja.ts'
import { effectsJa } from './effects-ja.ts'
import { valueFaultsJa } from './value-faults-ja.ts'

const near = (names: readonly string[]): string => (names.length === 0 ? '' : `もしかして: ${names.join('、')}`)

/** Texts of the command line in Japanese. Machine draft: not yet read by a native speaker of the field. */
export const cliJa: CliText = {
  noCommand:
    'コマンドを指定してください: run、compare、check、explain、diff、scenarios、duplicate、rename、remove、reconcile、sources、hindcast、sanity、inventories、calibrate、effects、macc、potential、lock-in、pricing、goal、decompose、import、template、schema。例は `shirube --help` にあります。',
  unknownCommand: ({ found, near: names }) =>
    `「${found}」というコマンドはありません。${near(names)} 一覧は \`shirube --help\` にあります。`,
  unknownOption: ({ found, command, near: names }) =>
    `${command === null ? '' : `「${command}」に`}オプション ${found} はありません。${near(names)}`,
  valueMissing: ({ option }) => `${option} には値が必要です。`,
  valueUnexpected: ({ option, found }) => `${option} は値を取りません（「${found}」がありました）。`,
  template: {
    next: ({ folder }) => `列「value」の空欄は国の数値を待っています。\`shirube check ${folder}\` がすべてを挙げます。`,
    studyThere: ({ path }) =>
      `${path} にはすでにスタディがあるため、何も書きません。--out で別のフォルダーを指定してください。`,
  },
  valueWrong: ({ option, found, allowed }) => `${option} に「${found}」は使えません。使えるもの: ${allowed}。`,
  valueFaults: valueFaultsJa,
  optionIdle: ({ option, beside }) => `${option} は ${beside} とともに使っても働きません。どちらかを外してください。`,
  givenTwice: ({ option }) => `${option} が二度指定されています。`,
  operandMissing: ({ command, operand, usage }) =>
    `「${command}」には ${operand} が必要です: ${usage}。例は \`shirube ${command} --help\` にあります。`,
  scenariosMissing: ({ command, given, usage }) =>
    `「${command}」は二つのシナリオを比べますが、${given === 0 ? '一つも' : '一つしか'}指定されていません。両方を指定してください: ${usage}`,
  operandUnexpected: ({ command, found }) =>
    `「${command}」では「${found}」を使いません。空白や縦棒を含む名前は引用符で囲んでください。`,
  optionMissing: ({ command, option }) => `「${command}」には ${option} が必要です。`,

  unknownScenario: ({ found, near: names, known }) =>
    `このスタディにシナリオ「${found}」はありません。${near(names)} あるもの: ${known.join('、')}。`,
  scenarioMissing: ({ option, known }) =>
    known.length === 0
      ? 'このスタディにはシナリオがありません。'
      : `シナリオが複数あります。${option} で一つ選んでください: ${known.join('、')}。`,
  scenarioTwice: ({ found }) => `シナリオ「${found}」が二度指定されています。一度だけ指定してください。`,
  noStudy: ({ path }) =>
    `${path} はスタディのフォルダーではありません（datapackage.json も country.yaml もありません）。scenarios/viet-nam のようにスタディのフォルダーを指定するか、その中で実行してください。`,
  noSuchVariable: ({ found, near: names }) => `「${found}」に合う結果の変数はありません。${near(names)}`,
  noSuchYear: ({ found, first, last }) => `${found}年は計算にありません。期間は${first}年から${last}年です。`,
  noSuchDocument: ({ found, known }) => `文書「${found}」はありません。あるもの: ${known.join('、')}。`,
  studyHasProblems: ({ count }) => `このスタディには問題が${count}件あり、直すまで計算できません。`,
  runFailed: ({ scenario, why, year, facts }) =>
    `${scenario} は最後まで計算できませんでした: ${year === undefined ? '' : `${year}年、`}${why}${facts === '' ? '' : `（${facts}）`}。`,
  runFailures: {
    'did-not-converge': '給電と転換の計算が収束しません',
    'demand-not-finite': '需要が数値でなくなりました',
    unbounded:
      '費用に下限がありません。費用を上回る収入が限りなく得られる設定があります（例: 製造費用より高い輸出価格）',
    'time-limit': '制限時間内に線形計画が解けませんでした',
    numerical: 'ソルバーが数値的な困難に陥りました。スタディの数値の桁が離れすぎている可能性があります',
    'solver-missing': '費用最小化にはソルバーが必要ですが、この環境にはありません',
    'cap-needs-least-cost':
      'シェアを与える方式（prescribed）では排出上限を守れません。least-cost、foresight、logit のいずれかを使ってください',
  },
  infeasible: ({ scenario, year, phrases }) =>
    `${scenario} は${year}年に解がなく、そこで止まりました。それより前の年があれば、その結果は有効です。次の制約は同時に満たせません: ${phrases.join('、')}。`,
  conflicts: {
    demand: ({ subject, limit, missing, unit }) =>
      `${subject} の需要（${limit} ${unit}${missing === null ? '' : `、供給できる量を${missing} ${unit}上回る`}）`,
    cap: ({ subject, limit, missing, unit }) =>
      `排出上限 ${subject}（${limit} ${unit}${missing === null ? '' : `、達成できる最小の排出量を${missing} ${unit}下回る`}）`,
    bound: ({ subject, limit, missing, unit }) =>
      `制約 ${subject}（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}届かない`}）`,
    extraction: ({ subject, limit, missing, unit }) =>
      `${subject} の採掘可能量（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}不足`}）`,
    reserve: ({ subject, missing, unit }) =>
      `時間帯 ${subject} の供給予備力${missing === null ? '' : `（${missing} ${unit}不足）`}`,
    mandate: ({ subject }) => `${subject} の販売義務`,
    'clean-share': ({ subject }) => `${subject} のクリーン電力基準`,
    ban: ({ subject }) => `${subject} の販売制限`,
    target: ({ subject, limit, missing, unit }) =>
      `${subject} の容量目標（残り${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}届かない`}）`,
    'removal-share': ({ subject }) => `${subject} の設置義務`,
    'plant-least': ({ subject }) => `${subject} の最低出力`,
    'storage-power': ({ subject, limit, unit }) => `${subject} の出力（時間帯あたり${limit} ${unit}）`,
    'storage-energy': ({ subject, limit, unit }) => `${subject} の貯蔵量（季節あたり${limit} ${unit}）`,
    build: ({ subject, missing, unit }) =>
      `${subject} の新設不可${missing === null ? '' : `（${missing} ${unit}必要）`}`,
    activity: ({ subject, limit, missing, unit }) =>
      `既存の ${subject} の能力（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}不足`}）`,
    generation: ({ subject, limit, missing, unit }) =>
      `既存の ${subject} の時間帯あたりの発電能力（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}不足`}）`,
    domestic: ({ subject, limit, missing, unit }) =>
      `${subject} の国内供給（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}届かない`}）`,
    imports: ({ subject, limit, missing, unit }) =>
      `${subject} の輸入（${limit} ${unit}${missing === null ? '' : `、${missing} ${unit}不足`}）`,
    fitted: ({ subject, limit, unit }) => `${subject} を追加できる残りの設備（${limit} ${unit}）`,
  },
  cannotRead: ({ path, why }) => `${path} を読めません: ${why}`,
  cannotWrite: ({ path, why }) => `${path} に書けません: ${why}`,
  cancelled: '中止しました。',
  defect: ({ message }) => `Shirube の不具合です: ${message}`,
  file: {
    notFound: 'そこには何もありません。',
    notAFolder: 'フォルダーではありません。',
    noPermission: 'システムが許可しません。',
    link: 'スタディの外へのリンクです。ファイルそのものを置いてください。',
    outside: 'ライブラリーはスタディフォルダーの中か隣に置いてください。',
    notAFile: 'ファイルでもフォルダーでもありません。',
    notAnArchive: 'スタディの書庫ではありません。.shirube ファイルはスタディのフォルダーを zip にしたものです。',
    damagedArchive: '書庫のこの部分が壊れているか、暗号化されています。スタディのフォルダーから作り直してください。',
    unsafeArchive: 'スタディの外を指すおそれのあるパスです。書庫は安全でないため、開いていません。',
    diskFull: 'ディスクがいっぱいです。',
    tooManyEntries: ({ limit }) => `ファイルが${limit}個を超えています。スタディフォルダーでしょうか。`,
    tooLarge: ({ megabytes }) => `表が合計で${megabytes} MBを超えています。`,
    system: ({ code }) => `システムの返事は ${code} です。`,
  },

  rule: ({ rule }) => `選択方式 ${rule}`,
  heads: { variable: '変数', unit: '単位' },
  inputHeads: { name: '入力', value: '値', unit: '単位', label: '内容', origin: '出所' },
  againstFirst: ({ year, first }) => `${year}年（${first}比）`,
  differsFrom: ({ from, to }) => `${to} が ${from} と異なる点:`,
  noDifference: 'なし',
  moreDifferences: ({ from, to, count }) => `ほか${count}件: shirube diff ${from} ${to}`,
  differenceKinds: {
    override: '数値',
    strength: '政策',
    rule: '選択方式',
    freeze: '技術の固定',
    measures: '対策の範囲',
    timing: '期間',
  },
  absent: 'なし',
  computed: '計算値（下を参照）',
  scaledMark: '* 一部をスタディの係数でインベントリに合わせています。`shirube explain` が係数、出典、理由を示します。',
  scaled: ({ source, gas, categories, factor, origin }) =>
    `${source} の ${gas}（${categories}）は係数 ${factor} でインベントリに合わせています: ${origin}`,
  explainFurther: 'さらに説明:',
  algorithms: {
    'nothing-given': 'スタディにここの数値がないため、何も起こりません。',
    'nothing-stands': '設備がありません（未設置、廃止済み、または建設なし）。',
    'nothing-chosen': 'この年には選択が行われません。',
    'scenario-strength': 'シナリオが政策に与える強さ（状態から、または明示）。',
    'sector-history': '基準年の50年前から1年ずつ、各年の数値で計算したもの。途中から始まる系列は最初の数値で遡ります。',
    'policy-ramp': '政策の開始からの年数を、施行が行き渡るまでの年数で割ったもの。',
    frozen: 'シナリオが技術を固定する年の値のままです。',
    'steady-stock': '設置年のないストックは、寿命と形状による定常状態と同じように退役します。',
    'oldest-first': '寿命前の廃棄は古いものから行われます。',
    'costliest-idles': '余った設備は運転費の高いものから休止します。',
    'bounded-shares': '下限と自由なシェアの和が一になるまで、自由なシェアを調整します。',
    'capacity-expansion': '目標、電力量、予備力の不足分だけ発電所を新設します。',
    'merit-order': '発電所は運転費の安い順に動きます。',
    'storage-levelling': '貯蔵は季節の一日の谷を埋め、山を削ります。',
    curtailment: '不要な分は、変動電源、最低出力、マストランの順に抑制します。',
    'conversion-chain': '転換、採掘、給電を、互いの需要とともに一度に解きます。',
    'price-sweeps': '価格は互いに依存するため、財を順に巡って求めます。',
    'least-cost': 'その年の線形計画が、すべての制約のもとで費用最小となるよう選びました。',
  },
  qualities: {
    measured: '実測',
    official: '公式',
    literature: '文献',
    derived: '算出',
    estimate: '推計',
    recalled: '記憶による',
    default: '既定値',
    assumption: '仮定',
  },
  moreWarnings: ({ count, names, left }) =>
    `ほか${count}件も同様です：${names.join('、')}${left > 0 ? `、ほか${left}件（すべては --json で見られます）` : ''}。`,
  warnings: ({ count }) => `警告が${count}件あります。\`shirube check\` で見られます。`,
  checked: ({ errors, warnings }) =>
    errors + warnings === 0 ? 'スタディに問題は見つかりませんでした。' : `エラー${errors}件、警告${warnings}件。`,
  written: ({ count, folder }) => `${folder} に${count}個のファイルを書きました`,

  analysis: analysisJa,
  effects: effectsJa,
  scenarios: scenariosJa,
  macc: maccJa,
  lockIn: lockInJa,
  pricing: pricingJa,
  measures: measuresJa,
  goal: goalJa,
  decompose: decomposeJa,
  foresight: foresightJa,

  charts: {
    titles: {
      'emissions-total': '温室効果ガス排出量',
      'emissions-without-land': '温室効果ガス排出量（土地利用を除く）',
      'emissions-co2-energy': 'エネルギー起源CO2排出量',
      'electricity-generation': '発電量',
      'final-energy': '最終エネルギー消費',
      'resource-cost': '年間の資源費用',
      'pm25-emissions': 'PM2.5排出量',
      'emissions-by-sector': '部門別温室効果ガス排出量',
      'emissions-by-gas': 'ガス別温室効果ガス排出量',
      'generation-by-source': '電源別発電量',
      'capacity-by-source': '電源別設備容量',
      'final-energy-by-carrier': 'エネルギー種別最終エネルギー消費',
      'final-energy-by-sector': '部門別最終エネルギー消費',
      'primary-energy-by-source': '一次エネルギー供給',
    },
    parts: {
      AFOFI: '農林水産業',
      Agriculture: '農業',
      Biomass: 'バイオマス',
      Coal: '石炭',
      Commercial: '業務',
      Electricity: '電力',
      Gas: 'ガス',
      Geothermal: '地熱',
      Heat: '熱',
      Hydro: '水力',
      Hydrogen: '水素',
      Industry: '産業',
      Nuclear: '原子力',
      Oil: '石油',
      Other: 'その他',
      Power: '電力',
      Residential: '家庭',
      'Residential and Commercial': '家庭・業務',
      'Secondary Energy Trade': '二次エネルギー輸出入',
      Solar: '太陽光',
      Supply: 'エネルギー供給',
      Transportation: '運輸',
      Waste: '廃棄物',
      Wind: '風力',
    },
    observed: ({ source }) => `観測: ${source}`,
    lastObserved: ({ year }) => `前提の実績値：${year}年まで`,
    net: '正味合計',
    total: '合計',
    source: ({ engine, study, observed }) =>
      `${engine}、スタディ ${study}（出典は sources.csv）${observed.length === 0 ? '' : `、観測: ${observed.join('、')}`}`,
    unit: (unit: string) => unitText(unit, 'ja'),
    note: choiceNoteJa,
  },

  help: {
    headline: 'shirube - 国の排出量がどこへ向かい、その数値がどう作られたか',
    usage: '使い方',
    commands: 'コマンド',
    options: 'オプション',
    examples: '例',
    study: 'STUDY はスタディのフォルダーです。スタディフォルダーの中では省けます。',
    more: '`shirube COMMAND --help` でコマンドごとのオプションと例を表示します。',
    exits:
      '終了コード: 0 正常、1 スタディに問題、2 使い方、3 解なし・目標未達・結果が古い、4 入出力、70 不具合、130 中止。',
    summaries: {
      run: 'シナリオを一つ計算して表示する',
      compare: 'シナリオを並べて比べる',
      check: 'スタディの問題を一度にすべて挙げる',
      explain: '数値の作られ方（式、入力、出典）を示す',
      diff: 'シナリオの違いを示す',
      scenarios: 'シナリオの一覧（親、親との違いの件数、版）を示す',
      duplicate: '他のシナリオと同じ内容で始まるシナリオを作る',
      rename: 'シナリオの名称を変える',
      remove: 'シナリオをスタディから削除する',
      reconcile: '基準年のエネルギーバランスを最小の修正で閉じる',
      sources: '出典、利用許諾、数値の質、出典どうしの不一致を示す',
      hindcast: '実績年の再現を、実績を知る場合と知らない場合で示す',
      effects: '他のシナリオに対する政策ごとの効果を示す',
      'lock-in': '一つのシナリオを年ごとと一括、買い手と社会の割引率で並べる',
      pricing: '炭素価格を設計する: 対象範囲、税収、負担、排出量取引',
      macc: '炭素価格を上げたときの部門ごとの削減量、または対策ごとの削減量と費用を示す',
      potential: 'どこで減らせるか：対策の部門別の削減量と、目標までの残りを示す',
      goal: '目標に至る政策の強さや価格を探し、届かなければどこまで近づくかを示す',
      decompose: '排出の変化を活動量・構造・原単位・燃料・電源に分解する',
      sanity: '通常の範囲を外れた結果を示す',
      inventories: '排出量をインベントリと比べ、差の理由を示す',
      calibrate: '基準年と全インベントリの差、インベントリ間の幅、合わせるための係数を示す',
      import: '他の形式のモデルをスタディとして書く: import osemosys ファイルまたはフォルダー --out スタディ',
      template: 'データのない国のスタディを、ティア1の既定値を入れ、国の数値を空欄にして書く',
      schema: '文書の JSON Schema を出力する',
      help: 'この説明、またはコマンドの説明を表示する',
    },
    optionTexts: {
      scenario: 'シナリオ',
      scenarios: 'シナリオ。最初のものが比較の基準。省くとすべて',
      against: '比べる相手のシナリオ',
      method: 'shapley（既定）はあらゆる順序の平均、first-in と last-out は一つの政策だけを見る',
      group: 'まとめて扱う政策',
      pairs: '政策が12を超えるとき抽出する順序（その逆とあわせて）の組数',
      seed: '抽出のシード',
      prices: '炭素価格（2020年USD/t CO2e）: 0,25,50 または 0,10,...,300（既定）',
      rule: '技術の選択方式（シナリオのものに代えて）',
      gwp: '地球温暖化係数（100年、スタディのものに代えて）',
      variables: '合う変数だけ。* は任意の文字列',
      years: 'これらの年だけ: 2030,2050',
      year: '数値の年',
      target: '到達目標: net=0@2050、gross=、部門=、変数=、net=9000@2025-2050、peak@2030、targets.csv の行',
      price: 'pricing: 年ごとの価格、2020年米ドル/t CO2e、間は直線: 2026=5,2050=100',
      sectors: 'pricing: 支払う部門（id または IAMC 名）。省略時はすべて',
      gases: 'pricing: 対象の温室効果ガス。省略時はすべて',
      exempt: 'pricing: 支払わない技術と部門',
      offsets: 'pricing: 他者のクレジットで充てられる排出量の割合: 10%',
      recycle: 'pricing: 税収の還元方法（既定は lump-sum）',
      collar: 'pricing: 取引価格の下限と上限: 10..50',
      by: 'goal: 政策の強度（既定）、価格、上限。macc: 価格（既定）、対策（measure）。decompose: 部門（既定）、茅恒等式',
      least: 'goal: 変更を最小（既定）、または費用を最小',
      levers: 'goal: 動かしてよい政策。省略時はすべて',
      'most-price': 'goal: 価格の上限、2020年米ドル/トン（1000）',
      between: 'decompose: 一つのシナリオの二つの年: 2018,2030。template: 基準年と最終年',
      region: 'template: 既定値を使う地域。誤った名を与えるとすべてを挙げる',
      climate: 'template: temperate-dry、temperate-wet、tropical-dry、tropical-wet のいずれか',
      form: 'decompose: 差（既定）または比',
      figures: 'すべての数値を出典とともに挙げる',
      as: '作るシナリオの id（ファイル名になる）: coal-exit-early',
      name: '英語の名称',
      'name-ja': '日本語の名称',
      results: 'check: 計算・比較・分析の --json 文書。現在の入力によるものかを示す（古ければ終了コード3）',
      out: '表（CSV）と、計算結果の図（SVG）をこのフォルダーに書く',
      json: '表の代わりに JSON 文書を一つ出力する',
      lang: '表示の言語',
      help: 'この説明を表示する',
      version: '版を表示する',
    },
    exampleLines: {
      run: [
        'shirube run scenarios/viet-nam --scenario net-zero-2050 --lang ja',
        'shirube run scenarios/viet-nam --scenario current-policies --variables "Emissions|*" --years 2030,2050',
        'shirube run scenarios/viet-nam --scenario net-zero-2050 --rule least-cost',
        'shirube run scenarios/viet-nam --scenario current-policies --json > run.json',
      ],
      compare: [
        'shirube compare scenarios/viet-nam --scenarios frozen-technology,current-policies,net-zero-2050',
        'shirube compare scenarios/viet-nam --out charts --gwp AR6',
      ],
      check: ['shirube check scenarios/viet-nam', 'shirube check scenarios/viet-nam --results run.json'],
      explain: ['shirube explain scenarios/viet-nam "Emissions|CO2|Energy" --year 2030 --scenario current-policies'],
      diff: ['shirube diff scenarios/viet-nam current-policies net-zero-2050'],
      scenarios: ['shirube scenarios scenarios/viet-nam'],
      duplicate: ['shirube duplicate my-study net-zero-2050 --as late-coal-exit --name "Net zero, coal exit later"'],
      rename: ['shirube rename my-study late-coal-exit --name "Net zero, coal until 2045"'],
      remove: ['shirube remove my-study late-coal-exit'],
      reconcile: ['shirube reconcile scenarios/viet-nam', 'shirube reconcile scenarios/viet-nam --out balance'],
      sources: ['shirube sources scenarios/viet-nam', 'shirube sources scenarios/viet-nam --figures --out sources'],
      hindcast: ['shirube hindcast scenarios/viet-nam', 'shirube hindcast scenarios/viet-nam --json'],
      'lock-in': ['shirube lock-in scenarios/viet-nam --scenario cost-optimal-net-zero'],
      potential: [
        'shirube potential scenarios/viet-nam --scenario net-zero-2050',
        'shirube potential scenarios/viet-nam --scenario net-zero-2050 --against current-policies --group sector --out results',
      ],
      macc: [
        'shirube macc scenarios/viet-nam --scenario current-policies --year 2030',
        'shirube macc scenarios/viet-nam --scenario current-policies --year 2050 --prices 0,10,...,300 --out results',
        'shirube macc scenarios/viet-nam --by measure --scenario net-zero-2050 --year 2030 --out results',
      ],
      effects: [
        'shirube effects scenarios/viet-nam --scenario net-zero-2050 --against current-policies --group sector',
        'shirube effects scenarios/viet-nam --scenario current-policies --against without-measures --year 2030',
      ],
      pricing: [
        'shirube pricing scenarios/viet-nam --scenario current-policies --price 2026=5,2050=100',
        'shirube pricing scenarios/viet-nam --scenario current-policies --price 2026=5,2050=100 --sectors power,cement,steel --gases CO2 --offsets 10% --recycle subsidy --collar 10..50 --out workshop',
      ],
      goal: [
        'shirube goal scenarios/viet-nam --scenario planned-policies --target net=250@2050 --least cost',
        'shirube goal scenarios/viet-nam --scenario current-policies --target net=500@2050,peak@2035 --by price',
      ],
      decompose: [
        'shirube decompose scenarios/viet-nam --scenario current-policies --between 2018,2030',
        'shirube decompose scenarios/viet-nam --scenario net-zero-2050 --against current-policies --year 2050',
      ],
      sanity: [
        'shirube sanity scenarios/viet-nam --scenarios current-policies',
        'shirube sanity scenarios/viet-nam --json',
      ],
      inventories: [
        'shirube inventories scenarios/viet-nam',
        'shirube inventories scenarios/viet-nam --years 2020,2023',
      ],
      calibrate: [
        'shirube calibrate scenarios/viet-nam',
        'shirube calibrate scenarios/viet-nam --gwp AR4 --out tables',
      ],
      import: [
        'shirube import osemosys utopia.txt --out utopia',
        'shirube import osemosys otoole-folder --out my-study',
      ],
      template: [
        'shirube template inventory KHM --region south-east-asia --climate tropical-wet --between 2020,2050 --out cambodia',
      ],
      schema: ['shirube schema run > run.schema.json'],
      help: ['shirube help compare'],
    },
  },
}
