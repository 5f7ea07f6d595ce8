/** Texts of the place of policies, in English. */
export const policiesEn = {
  search: 'Search policies',
  group: 'Group by',
  groups: { sector: 'Sector', status: 'Status', kind: 'Kind' },
  show: 'Show',
  shows: { all: 'All', working: 'At work', moved: 'Moved' },
  allSectors: 'All sectors',
  count: (facts: { count: number; of: number }) => `${facts.count} of ${facts.of} policies`,
  none: 'No policy fits. Empty the search, or show all.',
  choose: 'Choose a policy to see what it does, its legal act and its years.',
  details: 'Details',
  charts: ['Greenhouse gas emissions', 'Emissions by sector'],
  open: (facts: { name: string }) => `Details of ${facts.name}`,
}

export type PoliciesText = typeof policiesEn
