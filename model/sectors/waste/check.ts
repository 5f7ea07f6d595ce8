import type { ModuleFault, ModuleTable } from '../sector-module.ts'

/**
 * A source has people and a rate, or an amount; a stream that decays has all of its decay, in one climate; where waste is
 * burnt, each stream says what it is made of.
 */
export function checkWaste(table: ModuleTable): readonly ModuleFault[] {
  const given = (part: string, item: string, parameter: string): boolean =>
    table.namedBy(part, item, parameter).length > 0
  const missing = (part: string, item: string, parameter: string): ModuleFault => ({
    at: { part, item, parameter, by: '' },
    kind: 'missing-value',
    found: item,
    allowed: parameter,
  })
  const sources = table.items('source').flatMap((source): ModuleFault[] => {
    if (given('source', source, 'amount')) return []
    return ['people', 'rate']
      .filter((one) => !given('source', source, one))
      .map((one) => missing('source', source, one))
  })
  const climates = table.items('stream').flatMap((stream): ModuleFault[] => {
    const [first = '', ...more] = table.namedBy('stream', stream, 'decay-rate')
    return more.map((by) => ({
      at: { part: 'stream', item: stream, parameter: 'decay-rate', by },
      kind: 'conflicting-row',
      found: by,
      allowed: first,
    }))
  })
  const decay = table
    .items('stream')
    .filter((stream) => ['doc', 'docf', 'decay-rate'].some((one) => given('stream', stream, one)))
    .flatMap((stream) =>
      ['doc', 'docf', 'decay-rate']
        .filter((one) => !given('stream', stream, one))
        .map((one) => missing('stream', stream, one)),
    )
  const burns = table.items('incineration').length + table.items('open-burning').length > 0
  const makeup = !burns
    ? []
    : table
        .items('stream')
        .flatMap((stream) =>
          ['dry-matter', 'carbon', 'fossil']
            .filter((one) => !given('stream', stream, one))
            .map((one) => missing('stream', stream, one)),
        )
  return [...sources, ...climates, ...decay, ...makeup]
}
