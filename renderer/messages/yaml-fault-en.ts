import type { YamlFault } from '#model'

/** What is wrong with a text that is no YAML, and how to put it right. */
export const yamlFaultEn: Readonly<Record<YamlFault, string>> = {
  indent:
    'It does not begin where what it belongs to asks for. Indent the entries of one list or map by the same number of spaces, and close every bracket that was opened.',
  tab: 'A tab stands where the line is indented. Put spaces in its place.',
  'duplicate-key': 'This key is there a second time in the same map. Keep one of the two.',
  'second-colon':
    'A second key begins within a value. Put a text with a colon into quotes, or indent the next line like this one.',
  'key-without-colon':
    'This is no key with a value in one line. Write “key: value”, with a space behind the colon, and close quotes in the line in which they are opened.',
  unexpected:
    'Nothing can stand here. Put a text with quotes, brackets or commas of its own into quotes, close brackets with their like, and begin the entries of one list or map in the same column.',
  'not-closed':
    'Something is missing before this place: a quote or bracket that was opened and not closed, a comma between two entries, or a colon behind a key. Add it.',
  'reserved-sign': 'A text cannot begin with this sign. Put the text into quotes.',
  escape: 'A backslash within double quotes begins no sign that there is. Write it twice, or use single quotes.',
  alias: 'A text with “*” or “&” in front is a reference in YAML, and this one is none. Put the text into quotes.',
  'several-documents': 'A line “---” begins a second document; one is read. Take the line out.',
  'key-no-text': 'A key must be a text. Put it into quotes, or write it without brackets and tags.',
  'list-in-brackets': 'Within brackets a list is written with commas, not with dashes: [one, two].',
  nesting: 'It is nested deeper than any study needs. Take out brackets or indentation.',
  aliases: 'A reference with “*” names nothing, or repeats too much. Write out what it stands for, or use quotes.',
  other: 'Compare the line with those around it: each entry is “key: value”, or “- ” and a value.',
}
