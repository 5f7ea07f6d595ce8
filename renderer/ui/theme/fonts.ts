/**
 * Noto Sans, shipped with the window. A browser loads only the subsets whose letters a page shows: Latin, Vietnamese,
 * and the parts of Japanese in use.
 */
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-jp/wght.css'

/** How long the first paint waits for its letters, in milliseconds. */
const PATIENCE = 400

/** Resolves when the fonts of a text are here, or patience is out: then the first paint need not be set anew. */
export async function fontsFor(text: string): Promise<void> {
  const loaded = Promise.all(['400 16px', '600 16px'].map((style) => document.fonts.load(`${style} ${FAMILY}`, text)))
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  // A font that fails to load leaves the fallback: the window is readable all the same.
  await Promise.race([loaded.catch(() => undefined), patience])
}

const FAMILY = "'Noto Sans Variable', 'Noto Sans JP Variable'"
