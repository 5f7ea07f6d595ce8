/** Parts of the names of results that read better in other words, in English; others stand as they are. */
export const variablesEn: Readonly<Record<string, string>> = {
  'Kyoto Gases': 'greenhouse gases',
  'Kyoto Gases (excl. LULUCF)': 'greenhouse gases without land use',
  Transfers: 'transfers',
  Resource: 'resource cost',
  'Primary Energy': 'Primary energy',
  'Secondary Energy': 'Secondary energy',
  'Final Energy': 'Final energy',
  'Energy Balance': 'Energy balance',
  'Low Carbon': 'low-carbon',
  'Emission Taxes': 'taxes on emissions',
}
