import type { YAMLParseError } from 'yaml'

/** What keeps a text from being YAML, as one who writes it would tell it. */
export const YAML_FAULTS = [
  'indent',
  'tab',
  'duplicate-key',
  'second-colon',
  'key-without-colon',
  'unexpected',
  'not-closed',
  'reserved-sign',
  'escape',
  'alias',
  'several-documents',
  'key-no-text',
  'list-in-brackets',
  'nesting',
  'aliases',
  'other',
] as const
export type YamlFault = (typeof YAML_FAULTS)[number]

/** The parser's codes; those that no study is likely to meet are `other`. */
const OF_CODE: Partial<Record<YAMLParseError['code'], YamlFault>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'duplicate-key',
  BLOCK_AS_IMPLICIT_KEY: 'second-colon',
  MULTILINE_IMPLICIT_KEY: 'key-without-colon',
  UNEXPECTED_TOKEN: 'unexpected',
  MISSING_CHAR: 'not-closed',
  BAD_SCALAR_START: 'reserved-sign',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  MULTIPLE_DOCS: 'several-documents',
  NON_STRING_KEY: 'key-no-text',
  BLOCK_IN_FLOW: 'list-in-brackets',
}

export const yamlFault = (code: YAMLParseError['code']): YamlFault => OF_CODE[code] ?? 'other'
