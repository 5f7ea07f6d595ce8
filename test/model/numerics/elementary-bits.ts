import { exp, expm1, log, log1p, pow } from '../../../model/numerics/elementary.ts'
import { seededRandom } from '../../../model/numerics/seeded-random.ts'
import { Sha256 } from '../../../model/numerics/sha256.ts'

/** SHA-256 over the bits of 100,000 elementary results, at random arguments across the ranges that a model meets. */
export function digestOfElementaryBits(): string {
  const random = seededRandom(2018)
  const results = new Float64Array(100_000)
  for (let k = 0; k < results.length; k += 5) {
    const x = 1400 * random.uniform() - 700
    const small = 2 * random.uniform() - 0.999
    const positive = exp(200 * random.uniform() - 100)
    results[k] = exp(x)
    results[k + 1] = log(positive)
    results[k + 2] = pow(positive, 6 * random.uniform() - 3)
    results[k + 3] = expm1(small)
    results[k + 4] = log1p(small)
  }
  return new Sha256().updateNumbers(results).digest()
}
