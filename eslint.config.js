import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** `!` states that an index is in bounds: on an element, or on a name that an element was taken into. */
const NOT_AN_ELEMENT =
  ':not(MemberExpression[computed=true], Identifier, CallExpression[callee.property.name="codePointAt"])'
const BANNED_EVERYWHERE = [
  {
    selector: `TSNonNullExpression > ${NOT_AN_ELEMENT}.expression`,
    message: 'Use ! only on an index whose bounds are known; elsewhere handle the missing case.',
  },
]

/** `Math` members that every engine computes to the same bits. */
const EXACT_MATH = '/^(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|[A-Z][A-Z0-9_]*)$/'

/** What would make the engine's numbers depend on the machine, the clock or the locale. */
const BANNED_IN_MODEL = [
  {
    selector: `MemberExpression[object.name="Math"]:not([computed=false][property.name=${EXACT_MATH}])`,
    message: 'Engines differ by an ulp here: use numerics/elementary.ts (and its seeded generator for randomness).',
  },
  {
    selector: ':not(MemberExpression) > Identifier[name="Math"]',
    message: 'Name the member of Math, so that its bits can be judged.',
  },
  { selector: '[operator=/^\\*\\*=?$/]', message: 'Engines differ by an ulp here: use pow of numerics/elementary.ts.' },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]',
    message: 'The locale of the machine must not reach the engine.',
  },
  { selector: ':function[async=true]', message: 'The engine is synchronous: long work is a generator.' },
  {
    selector: 'TSTypeReference[typeName.name=/^(Promise|PromiseLike|Date)$/]',
    message: 'The engine is synchronous and has no clock.',
  },
  { selector: 'AwaitExpression', message: 'The engine is synchronous: long work is a generator.' },
]

const GLOBALS_BANNED_IN_MODEL = [
  { name: 'Intl', message: 'The locale of the machine must not reach the engine.' },
  { name: 'Date', message: 'The engine has no clock.' },
  { name: 'performance', message: 'The engine has no clock.' },
  { name: 'Promise', message: 'The engine is synchronous: long work is a generator.' },
  { name: 'globalThis', message: 'The engine does not know its host.' },
  { name: 'WeakRef', message: 'What is collected, and when, differs between engines.' },
  { name: 'FinalizationRegistry', message: 'What is collected, and when, differs between engines.' },
]

/** Attributes whose text a person reads or hears. */
const READ_ATTRIBUTE =
  '/^(aria-(label|description|valuetext|roledescription|placeholder)|title|alt|placeholder|label)$/'
const IN_LOCALE_FILES = 'What a person reads lies in renderer/messages: useText() gives it.'

/** Words in the pages themselves, which no other language could say. */
const BANNED_IN_PAGES = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: IN_LOCALE_FILES },
  {
    selector: ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]',
    message: IN_LOCALE_FILES,
  },
  {
    selector:
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
    message: IN_LOCALE_FILES,
  },
  { selector: `JSXAttribute[name.name=${READ_ATTRIBUTE}] > Literal`, message: IN_LOCALE_FILES },
  {
    selector: `JSXAttribute[name.name=${READ_ATTRIBUTE}] > JSXExpressionContainer > Literal`,
    message: IN_LOCALE_FILES,
  },
]

export default tseslint.config(
  { ignores: ['**/node_modules/', '.build/', 'charts/', 'scenarios/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...BANNED_EVERYWHERE],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['model/**/*.ts'],
    ignores: ['model/worker/**'],
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_EVERYWHERE, ...BANNED_IN_MODEL],
      'no-restricted-globals': ['error', ...GLOBALS_BANNED_IN_MODEL],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...BANNED_EVERYWHERE, ...BANNED_IN_PAGES],
    },
  },
  {
    files: ['renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
)
