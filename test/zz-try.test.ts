import { test } from 'vitest'
import { readStudyFolder } from '../electron/hosts/files/study-folder.ts'
import { loadHighs } from '../electron/hosts/solver/load-highs.ts'
import { compileNetwork, createWorkspace, loadStudy, resolveScenario, runYears } from '#model'
test('try', async () => {
  const read = await readStudyFolder('test/oracles/aim-mini')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const loaded = loadStudy(read.value.files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 1))
  const solver = await loadHighs()
  for (const id of ['no-policy', 'tax-co2-100', 'tax-so2-1000', 'cap-co2', 'cap-so2','cap-too-low']) {
    const resolved = resolveScenario(loaded.value.study, id)
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
    const network = compileNetwork(resolved.value)
    if (!network.ok) throw new Error(JSON.stringify(network.error))
    const w = createWorkspace(network.value, solver)
    const years = runYears(network.value, network.value.slots.initial, w)
    let s = years.next()
    while (!s.done) s = years.next()
    const { run } = w
    console.log(id, s.value.ok ? 'ok' : JSON.stringify(s.value.failure), 'z', [...run.objective], 'unique', [...run.nonUnique])
    const n = 3
    for (const t of network.value.technologies) console.log('  ', t.technology.id, 'built', [...run.built.subarray(t.index * n, t.index * n + n)], 'x', [...run.activity.subarray(t.index * n, t.index * n + n)], 'inv', [...run.investment.subarray(t.index * n, t.index * n + n)])
    const l = network.value.technologies.findIndex((t) => t.technology.id === 'cpp')
    const g = network.value.gases.length
    for (const gas of ['CO2', 'SO2']) { const at = (l * g + network.value.gases.indexOf(gas as never)) * n; console.log('  ', gas, [...run.combustion.subarray(at, at + n)]) }
    console.log('   marginal', [...run.marginalCost], 'cap', [...run.capPrice], 'short', [...run.shortage])
  }
})
