import { afterAll, vi } from 'vitest'
import type { Mjml } from '../src/newsletter/mjml.js'

/** Files of tests share the modules they load, and each runs this one: what it opened is kept where all of them find it. */
const held = globalThis as { korusMjml?: Mjml }

// A process that has loaded MJML takes a second or two to be there: the commands that a file of tests runs share one. A process of its own is what mjml.test.ts looks at.
vi.mock('../src/newsletter/mjml.js', async (original) => {
  const actual = await original<typeof import('../src/newsletter/mjml.js')>()
  return { ...actual, openMjml: (): Mjml => ({ renderMjml: (text) => (held.korusMjml ??= actual.openMjml()).renderMjml(text), close: () => {} }) }
})

afterAll(() => held.korusMjml?.close())
